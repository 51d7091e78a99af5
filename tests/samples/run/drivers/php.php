<?php

// Runs each of the samples that are named by their numbers.
foreach (array_slice($argv, 1) as $number) {
    try {
        (function () use ($number) {
            include "./s$number.php";
        })();
    } catch (Throwable $error) {
        echo "== $number ", get_class($error), " ", $error->getMessage(), "\n";
    }
}
