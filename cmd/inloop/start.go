package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"inloop/repl"
	"inloop/runtime"
	"inloop/runtime/loop"

	"golang.org/x/sys/unix"
)

// start runs what the command line asks for.
func (o *options) start(stdin *os.File, stdout, stderr io.Writer) int {
	if o.check != "" {
		return o.checkTranscript(stdout, stderr)
	}
	if o.mode == 0 || o.interactive || o.replay != "" {
		out, _ := stdout.(*os.File)
		if out != nil {
			term, err := repl.OpenConsole(stdin, out)
			if err == nil {
				return o.interact(term, stderr)
			}
			if !errors.Is(err, repl.ErrNotTerminal) {
				fmt.Fprintf(stderr, "inloop: can't use the terminal: %v\n", err)
			}
		}
	}
	if o.replay != "" {
		io.WriteString(stderr, "inloop: --replay needs a terminal\n")
		return statusUsage
	}
	r := o.runtime(stdin, stdout, stderr)
	stop := interrupts(r)
	defer stop()
	switch o.mode {
	case 'c':
		r.KnowAsyncio()
		return r.RunSource(o.text, "<string>")
	case 'm':
		return r.RunModule(o.text)
	case 'f':
		return r.RunFile(o.text)
	}
	return r.RunPiped(stdin)
}

// runtime makes the runtime with sys.argv and sys.path as CPython has them.
func (o *options) runtime(stdin io.Reader, stdout, stderr io.Writer) *runtime.Runtime {
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
	path = o.flags.SearchPath(path[0])
	return runtime.New(runtime.Options{Args: argv, Path: path, Flags: o.flags, Explain: isTerminal(stderr), Clock: o.clock, Interactive: o.atPrompt, Stdin: stdin, Stdout: stdout, Stderr: stderr})
}

// isTerminal reports that a person reads what is written.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	_, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	return err == nil
}

// interact holds a session at the terminal; the startup file, and a script or
// -c, come first.
func (o *options) interact(term repl.Terminal, stderr io.Writer) int {
	wrong := o.readSettings()
	var sources []source
	var demo []repl.Exchange
	read := func(file string) (string, bool) {
		data, err := os.ReadFile(file)
		if err != nil {
			term.Close()
			fmt.Fprintf(stderr, "inloop: can't open file '%s': %v\n", file, errors.Unwrap(err))
		}
		return string(data), err == nil
	}
	if file := o.startupFile(); file != "" {
		if data, err := os.ReadFile(file); err != nil {
			wrong = append(wrong, "startup: "+err.Error())
		} else {
			sources = append(sources, source{file, string(data)})
		}
	}
	switch o.mode {
	case 'c':
		sources = append(sources, source{"<string>", o.text})
	case 'f':
		text, ok := read(o.text)
		if !ok {
			return statusUsage
		}
		sources = append(sources, source{o.text, text})
	}
	if o.replay != "" {
		text, ok := read(o.replay)
		if !ok {
			return statusUsage
		}
		if demo = repl.ParseTranscript(text); len(demo) == 0 {
			term.Close()
			fmt.Fprintf(stderr, "inloop: %s: no line begins with \">>> \"\n", o.replay)
			return statusUsage
		}
	}
	ro := repl.Options{Screen: repl.NewScreen(term), Version: version(), Vi: o.vi, NoColor: o.noColour, HistoryPath: o.history, Replay: demo}
	if o.history != "" && os.Getenv("INLOOP_HISTORY") != "" {
		ro.HistoryPath = ""
	}
	if o.noBanner || o.flags.Quiet {
		ro.Banner = "-"
	}
	if o.record != "" {
		f, err := os.Create(o.record)
		if err != nil {
			ro.Screen.Close()
			term.Close()
			fmt.Fprintf(stderr, "inloop: can't write file '%s': %v\n", o.record, errors.Unwrap(err))
			return statusUsage
		}
		defer f.Close()
		ro.Record = f
	}
	o.atPrompt = true
	r := o.runtime(ro.Screen.Stdin(), ro.Screen.Stdout(), ro.Screen.Stderr())
	return o.prompt(r, ro, sources, wrong)
}

// source is a script that a session begins with.
type source struct{ name, text string }

// checkTranscript replays a transcript under the virtual clock and compares.
func (o *options) checkTranscript(stdout, stderr io.Writer) int {
	text, err := os.ReadFile(o.check)
	if err != nil {
		fmt.Fprintf(stderr, "inloop: can't open file '%s': %v\n", o.check, errors.Unwrap(err))
		return statusUsage
	}
	var out repl.Capture
	o.clock = loop.Virtual()
	r := o.runtime(nothing{}, &out, &out)
	s := r.NewSession()
	type result struct {
		diff string
		err  error
	}
	done := make(chan result, 1)
	go func() {
		diff, err := repl.CheckTranscript(adapter{s}, &out, string(text))
		done <- result{diff, err}
		s.Close(forever, forever)
	}()
	s.Serve()
	switch res := <-done; {
	case res.err != nil:
		fmt.Fprintf(stderr, "inloop: %s: %v\n", o.check, res.err)
		return statusUsage
	case res.diff != "":
		io.WriteString(stdout, res.diff)
		return 1
	}
	return 0
}

// nothing is an empty standard input.
type nothing struct{}

func (nothing) Read([]byte) (int, error) { return 0, io.EOF }
