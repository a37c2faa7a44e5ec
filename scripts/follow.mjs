// Loaded into the program before it starts: it stops as it does at Ctrl-C when the script that started it is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
