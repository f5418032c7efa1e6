package runtime

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"inloop/runtime/compile"
	"inloop/runtime/loop"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// What a session shows while the loop runs: watched expressions, and whose
// output a line is.

// watched is an expression that is shown whenever its value changes.
type watched struct {
	source string
	last   string
}

// Watch shows an expression whenever it changes; without one it lists what is
// watched, and "off" ends it all.
func (s *Session) Watch(source string) (string, error) {
	return s.look(glance, func() (string, error) {
		switch source {
		case "":
			text := ""
			for _, w := range s.watches {
				text += w.source + " = " + w.last + "\n"
			}
			if text == "" {
				text = "nothing is watched\n"
			}
			return text, nil
		case "off":
			s.watches = nil
			return "", nil
		}
		w := &watched{source: source}
		w.last = s.show(source)
		s.watches = append(s.watches, w)
		return source + " = " + w.last + "\n", nil
	})
}

// Evaluate gives the value of an expression in the session's names; it is
// called on the loop.
func (s *Session) eval(source string) any {
	d := s.r.main.Dict
	code := s.r.in.CompileSource(source, "<watch>", d, compile.Options{Mode: syntax.Eval})
	return s.r.in.RunCode(code, d, nil)
}

func (s *Session) show(source string) string {
	text := ""
	if e := object.Catch(func() { text = object.Repr(s.eval(source)) }); e != nil {
		return strings.TrimSpace(s.r.in.FormatOnly(e))
	}
	return text
}

// checkWatches is called when a task has made a step; the looking is done in a
// callback of its own, since observers run no scripts.
func (s *Session) checkWatches() {
	if len(s.watches) == 0 || s.checking {
		return
	}
	s.checking = true
	s.console.Loop().Soon(loop.Func(func() {
		s.checking = false
		for _, w := range s.watches {
			if now := s.show(w.source); now != w.last {
				w.last = now
				s.notice(w.source + " = " + now + "\n")
			}
		}
	}))
}

// Mark turns the names of background tasks before their lines on or off.
func (s *Session) Mark(arg string) (string, error) {
	return s.look(glance, func() (string, error) {
		switch arg {
		case "on", "":
			s.marks = true
		case "off":
			s.marks = false
		default:
			return "", errors.New(":mark is on or off")
		}
		return "", nil
	})
}

// OnMark sets how a task's name looks before its lines.
func (s *Session) OnMark(style func(name string) string) { s.style = style }

// marker writes a program's output; what a background task prints gets its
// name before each line while marks are on.
type marker struct {
	w    io.Writer
	s    *Session
	open bool // the last line was not ended
}

func (m *marker) Write(p []byte) (int, error) {
	if m.s == nil || !m.s.marks {
		return m.w.Write(p)
	}
	t := m.s.console.Current()
	if t == nil || m.s.isForeground(t) {
		return m.w.Write(p)
	}
	name := "[" + t.TaskName() + "]"
	if style := m.s.style; style != nil {
		name = style(t.TaskName())
	}
	name += " "
	var b bytes.Buffer
	for _, line := range bytes.SplitAfter(p, []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		if !m.open {
			b.WriteString(name)
		}
		b.Write(line)
		m.open = line[len(line)-1] != '\n'
	}
	if _, err := m.w.Write(b.Bytes()); err != nil {
		return 0, err
	}
	return len(p), nil
}
