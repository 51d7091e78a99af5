# Runs each of the samples that are named by their numbers.
use strict;
use warnings;

for my $number (@ARGV) {
    local $@;
    do "./s$number.pl";
    print "== $number $@\n" if $@;
}
