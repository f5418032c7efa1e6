package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The settings file: what a user wants every time. The command line and the
// environment go before it.

// settingsPath is where the user's own files of that name are kept.
func settingsPath(name string) string {
	if dir := os.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "inloop", name)
	}
	if home := os.Getenv("HOME"); home != "" {
		return filepath.Join(home, ".config", "inloop", name)
	}
	return ""
}

// settings are the lines "name = value" that a settings file may have.
var settings = map[string]func(o *options, value string) error{
	"vi":      func(o *options, v string) error { return onOff(v, &o.vi) },
	"colour":  colour,
	"color":   colour,
	"banner":  func(o *options, v string) error { return offOn(v, &o.noBanner) },
	"mark":    func(o *options, v string) error { return onOff(v, &o.mark) },
	"history": func(o *options, v string) error { o.history = expandHome(v); return nil },
	"startup": func(o *options, v string) error { o.startup = expandHome(v); return nil },
	"clock": func(o *options, v string) (err error) {
		if !o.clockGiven {
			o.clock, err = parseClock(v)
		}
		return err
	},
}

func colour(o *options, v string) error { return offOn(v, &o.noColour) }

func onOff(v string, to *bool) error {
	switch v {
	case "on":
		*to = true
	case "off":
	default:
		return fmt.Errorf("it is on or off, not %s", v)
	}
	return nil
}

// offOn is onOff for an option that says the contrary.
func offOn(v string, to *bool) error {
	on := false
	err := onOff(v, &on)
	if err == nil && !on {
		*to = true
	}
	return err
}

func expandHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		return filepath.Join(os.Getenv("HOME"), rest)
	}
	return path
}

// readSettings applies the settings file. What is wrong in it is told, and the
// rest holds.
func (o *options) readSettings() (wrong []string) {
	path := settingsPath("settings")
	text, err := os.ReadFile(path)
	if err != nil {
		if path != "" && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return []string{err.Error()}
		}
		return nil
	}
	for i, line := range strings.Split(string(text), "\n") {
		if line, _, _ = strings.Cut(line, "#"); strings.TrimSpace(line) == "" {
			continue
		}
		name, value, _ := strings.Cut(line, "=")
		name = strings.TrimSpace(name)
		set, ok := settings[name]
		err := fmt.Errorf("there is no such setting")
		if ok {
			err = set(o, strings.TrimSpace(value))
		}
		if err != nil {
			wrong = append(wrong, fmt.Sprintf("%s:%d: %s: %v", path, i+1, name, err))
		}
	}
	return wrong
}

// startupFile is the script that every session at the prompt begins with, ""
// for none: $INLOOPSTARTUP, the setting, or the user's startup.py if there is one.
func (o *options) startupFile() string {
	if file, ok := os.LookupEnv("INLOOPSTARTUP"); ok {
		return file
	}
	if o.startup != "" {
		return o.startup
	}
	file := settingsPath("startup.py")
	if _, err := os.Stat(file); err != nil {
		return ""
	}
	return file
}
