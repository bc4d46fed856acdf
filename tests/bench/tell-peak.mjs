// Loaded before a program (--import): says at its end how much memory it ever held, in kilobytes.
process.on('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`))
