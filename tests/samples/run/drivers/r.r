# Runs each of the samples that are named by their numbers.
for (number in commandArgs(trailingOnly = TRUE)) {
  tryCatch(
    source(paste0("s", number, ".r"), local = new.env(), encoding = "UTF-8"),
    error = function(e) cat("==", number, conditionMessage(e), "\n")
  )
}
