# Runs each of the samples that are named by their numbers.
ARGV.each do |number|
  load("./s#{number}.rb", true)
rescue Exception => error
  puts "== #{number} #{error.class} #{error.message}"
end
