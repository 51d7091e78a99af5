// Runs each of the samples that are named by their numbers.
for (const number of process.argv.slice(2)) {
  try {
    await import(`./s${number}.mjs`);
  } catch (error) {
    console.log("==", number, String(error), String(error.cause ?? ""));
  }
}
process.exit(0);
