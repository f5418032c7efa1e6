package main

import (
	"io"
	"os"

	"inloop/runtime"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	r := runtime.New(runtime.Options{Args: args, Stdin: stdin, Stdout: stdout, Stderr: stderr})
	if args[0] == "-c" {
		return r.RunSource(args[1], "<string>")
	}
	return r.RunFile(args[0])
}
