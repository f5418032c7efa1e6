// Command inloop is a prompt that runs inside an event loop, and runs the same
// programs as scripts. This file is wiring: it reads the command line, makes a
// runtime, and hands it to package repl or to a script.
package main

import (
	"io"
	"os"
)

func main() {
	tuneMemory()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command; it gives the exit status.
func run(args []string, stdin *os.File, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if err != nil {
		io.WriteString(stderr, "inloop: "+err.Error()+"\n"+usageLine)
		return statusUsage
	}
	switch {
	case o.help:
		io.WriteString(stdout, usage)
		return 0
	case o.version:
		io.WriteString(stdout, "inloop "+version()+"\n")
		return 0
	}
	return o.start(stdin, stdout, stderr)
}
