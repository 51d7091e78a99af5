# Faraday 1 has of its own what version 2 has in the gem faraday-multipart.
require "faraday"

module Faraday
  module Multipart
    FilePart = Faraday::FilePart
    ParamPart = Faraday::ParamPart
  end
end
