package main

import (
	"fmt"
	"runtime/debug"
	"strconv"
	"strings"

	"inloop/runtime"
	"inloop/runtime/loop"
)

const statusUsage = 2

const usageLine = "usage: inloop [option] ... [-c CODE | -m MODULE | FILE | -] [ARG] ...\nTry 'inloop --help' for more.\n"

const usage = `usage: inloop [option] ... [-c CODE | -m MODULE | FILE | -] [ARG] ...

A prompt that runs inside an event loop; await works at it. With FILE, runs it
as a script; top-level await works there too.

  FILE ARGS         run a script
  -                 run the program on standard input
  -c CODE           run a program given as text; asyncio's names need no import
  -m MODULE         run a module, as in: inloop -m unittest test_me.py
  -i                go on at the prompt after the script

  --clock CLOCK     real (the default), virtual (sleeping takes no time), or
                    ×N: so many times as fast as the wall clock
  --record FILE     write the session as a transcript
  --check FILE      replay a transcript under the virtual clock and compare
  --replay FILE     type a transcript as a person would: a key runs each block
  --vi              vi keys at the prompt
  --version, -V     print the version
  --help, -h        print this

At the prompt, :help lists its commands. A session begins with the script
$INLOOPSTARTUP or ~/.config/inloop/startup.py; ~/.config/inloop/settings has
lines such as "vi = on", which the README lists.
`

// options is a parsed command line.
type options struct {
	help, version bool
	interactive   bool // go on at the prompt after the script
	atPrompt      bool // a session at a terminal
	vi            bool
	clock         loop.Clock
	mode          byte     // 'c', 'm', 'f' (a file), '-' (standard input) or 0: the prompt
	text          string   // CODE, MODULE or FILE
	args          []string // behind it
	record, check string
	replay        string
	clockGiven    bool

	// Settings that have no option.
	noColour, noBanner, mark bool
	history, startup         string
	flags                    runtime.Flags
}

func parse(args []string) (*options, error) {
	o := &options{clock: loop.Real()}
	value := func(i *int, name string) (string, error) {
		if *i+1 >= len(args) {
			return "", fmt.Errorf("argument expected for the %s option", name)
		}
		*i++
		return args[*i], nil
	}
	for i := 0; i < len(args); i++ {
		a := args[i]
		name, val, has := strings.Cut(a, "=")
		var err error
		switch {
		case a == "-":
			o.mode, o.args = '-', args[i+1:]
			return o, nil
		case !strings.HasPrefix(a, "-"):
			o.mode, o.text, o.args = 'f', a, args[i+1:]
			return o, nil
		case name == "--clock", name == "--record", name == "--check", name == "--replay":
			if !has {
				if val, err = value(&i, name); err != nil {
					return nil, err
				}
			}
			switch name {
			case "--record":
				o.record = val
			case "--check":
				o.check = val
			case "--replay":
				o.replay = val
			default:
				o.clockGiven = true
				if o.clock, err = parseClock(val); err != nil {
					return nil, err
				}
			}
		case a == "--help" || a == "-h" || a == "-?":
			o.help = true
			return o, nil
		case a == "--version" || a == "-V":
			o.version = true
			return o, nil
		case a == "--vi":
			o.vi = true
		case strings.HasPrefix(a, "-c"), strings.HasPrefix(a, "-m"):
			o.mode, o.text = a[1], a[2:]
			if o.text == "" {
				if o.text, err = value(&i, a); err != nil {
					return nil, err
				}
			}
			o.args = args[i+1:]
			if o.mode == 'm' && o.text == "asyncio" {
				// Of CPython that module is the prompt with a loop.
				o.mode, o.text = 0, ""
			}
			return o, nil
		case !strings.HasPrefix(a, "--"):
			if err = o.letters(a[1:], func(name string) (string, error) { return value(&i, name) }); err != nil {
				return nil, err
			}
		default:
			return nil, fmt.Errorf("unknown option %s", a)
		}
	}
	return o, nil
}

// letters reads options of CPython that are one letter each, several of which
// may stand together; next gives the next argument. Those that mean nothing
// here are taken, so that command lines written for it work.
func (o *options) letters(a string, next func(string) (string, error)) (err error) {
	f := &o.flags
	for i, c := range a {
		switch c {
		case 'W', 'X':
			val := a[i+1:]
			if val == "" {
				if val, err = next("-" + a); err != nil {
					return err
				}
			}
			if c == 'W' {
				f.Warn = append(f.Warn, val)
			} else {
				f.X = append(f.X, val)
				f.Dev = f.Dev || val == "dev"
			}
			return nil
		case 'b':
			f.BytesWarning++
		case 'B':
		case 'd':
			f.Debug++
		case 'E':
			f.NoEnvironment = true
		case 'i':
			o.interactive, f.Inspect = true, true
		case 'I':
			f.Isolated, f.NoEnvironment, f.NoUserSite, f.SafePath = true, true, true, true
		case 'O':
			f.Optimize++
		case 'P':
			f.SafePath = true
		case 'q':
			f.Quiet = true
		case 's':
			f.NoUserSite = true
		case 'S':
			f.NoSite = true
		case 'u':
			f.Unbuffered = true
		case 'v':
			f.Verbose++
		default:
			return fmt.Errorf("unknown option -%s", a)
		}
	}
	return nil
}

func parseClock(s string) (loop.Clock, error) {
	switch s {
	case "real":
		return loop.Real(), nil
	case "virtual":
		return loop.Virtual(), nil
	}
	n, err := strconv.ParseFloat(strings.TrimLeft(strings.TrimPrefix(s, "×"), "x"), 64)
	if err != nil || !(n > 0) {
		return loop.Clock{}, fmt.Errorf("unknown clock '%s': it is real, virtual or ×N", s)
	}
	return loop.Paced(n), nil
}

// version is the module's version, or what the build knows.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "0.1.0-dev"
}
