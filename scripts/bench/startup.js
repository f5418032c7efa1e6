// start to first result; the command times the whole process
(async () => process.stdout.write("1"))();
