package lib

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// Flags are what the command line and the environment say of the interpreter:
// most are fields of sys.flags.
type Flags struct {
	Debug         int      // -d
	Inspect       bool     // -i
	Optimize      int      // -O, -OO
	NoUserSite    bool     // -s
	NoSite        bool     // -S
	NoEnvironment bool     // -E: the PYTHON… variables are not looked at
	Verbose       int      // -v
	BytesWarning  int      // -b, -bb
	Quiet         bool     // -q
	Isolated      bool     // -I
	SafePath      bool     // -P: the script's folder is not on sys.path
	Unbuffered    bool     // -u
	Dev           bool     // -X dev
	Warn          []string // -W
	X             []string // -X
}

// environ is an environment variable that means something to the interpreter.
func (f *Flags) environ(name string) string {
	if f.NoEnvironment {
		return ""
	}
	return os.Getenv(name)
}

// addEnvironment adds what the environment says to what the options do.
func (f *Flags) addEnvironment() {
	level := func(n *int, name string) {
		if s := f.environ(name); s != "" {
			v, err := strconv.Atoi(s)
			if err != nil || v < 0 {
				v = 1
			}
			*n = max(*n, v)
		}
	}
	turn := func(b *bool, name string) { *b = *b || f.environ(name) != "" }
	level(&f.Debug, "PYTHONDEBUG")
	level(&f.Optimize, "PYTHONOPTIMIZE")
	level(&f.Verbose, "PYTHONVERBOSE")
	turn(&f.Inspect, "PYTHONINSPECT")
	turn(&f.NoUserSite, "PYTHONNOUSERSITE")
	turn(&f.SafePath, "PYTHONSAFEPATH")
	turn(&f.Unbuffered, "PYTHONUNBUFFERED")
	turn(&f.Dev, "PYTHONDEVMODE")
}

// warnsDefaultEncoding tells whether a warning is wanted where a text is opened
// without an encoding.
func (f *Flags) warnsDefaultEncoding() bool {
	return slices.Contains(f.X, "warn_default_encoding") || f.environ("PYTHONWARNDEFAULTENCODING") != ""
}

// SearchPath is sys.path to begin with; own is the script's folder.
func (f *Flags) SearchPath(own string) []string {
	var path []string
	if !f.SafePath && f.environ("PYTHONSAFEPATH") == "" {
		path = append(path, own)
	}
	for _, dir := range filepath.SplitList(f.environ("PYTHONPATH")) {
		if abs, err := filepath.Abs(dir); err == nil {
			dir = abs
		}
		path = append(path, dir)
	}
	return path
}

// warnOptions is sys.warnoptions: what comes later goes before what comes
// earlier.
func (f *Flags) warnOptions() []string {
	var list []string
	if f.Dev {
		list = append(list, "default")
	}
	if s := f.environ("PYTHONWARNINGS"); s != "" {
		list = append(list, strings.Split(s, ",")...)
	}
	list = append(list, f.Warn...)
	switch {
	case f.BytesWarning > 1:
		list = append(list, "error::BytesWarning")
	case f.BytesWarning == 1:
		list = append(list, "default::BytesWarning")
	}
	return list
}

// xOptions is sys._xoptions.
func (f *Flags) xOptions() *object.Dict {
	d := object.NewDict()
	for _, x := range f.X {
		if name, value, has := strings.Cut(x, "="); has {
			d.SetStr(name, value)
		} else {
			d.SetStr(name, true)
		}
	}
	return d
}
