package main

import (
	"io"
	"os"
	"path/filepath"

	"inloop/runtime"
)

// start runs what the command line asks for.
func (o *options) start(stdin *os.File, stdout, stderr io.Writer) int {
	argv := append([]string{""}, o.args...)
	path := []string{""}
	switch o.mode {
	case 'c':
		argv[0] = "-c"
	case 'm':
		argv[0] = "-m"
		if wd, err := os.Getwd(); err == nil {
			path[0] = wd
		}
	case '-':
		argv[0] = "-"
	case 'f':
		argv[0] = o.text
		path[0] = filepath.Dir(o.text)
		if abs, err := filepath.Abs(o.text); err == nil {
			path[0] = filepath.Dir(abs)
		}
	}
	r := runtime.New(runtime.Options{
		Args: argv, Path: path, Clock: o.clock,
		Stdin: stdin, Stdout: stdout, Stderr: stderr,
	})
	stop := interrupts(r)
	defer stop()
	switch o.mode {
	case 'c':
		return r.RunSource(o.text, "<string>")
	case 'm':
		return r.RunModule(o.text)
	case 'f':
		return r.RunFile(o.text)
	}
	src, err := io.ReadAll(stdin)
	if err != nil {
		io.WriteString(stderr, "inloop: can't read standard input: "+err.Error()+"\n")
		return statusUsage
	}
	return r.RunSource(string(src), "<stdin>")
}
