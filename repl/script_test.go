package repl

import (
	"bytes"
	"io"
	"sync"
	"testing"
)

// scriptTerminal is a terminal whose keys are written down beforehand.
type scriptTerminal struct {
	keys    []Key
	mu      sync.Mutex
	out     bytes.Buffer
	signals chan Signal
	closed  bool
}

func newScript(keys string) *scriptTerminal {
	return &scriptTerminal{keys: keysOf(keys), signals: make(chan Signal, 8)}
}

// keysOf decodes keys as a terminal sends them.
func keysOf(bytes string) []Key {
	var d decoder
	d.feed([]byte(bytes))
	var keys []Key
	for {
		k, ok := d.next(true)
		if !ok {
			return keys
		}
		keys = append(keys, k)
	}
}

func (s *scriptTerminal) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.Write(p)
}

func (s *scriptTerminal) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.String()
}

func (s *scriptTerminal) Size() (int, int)                { return 80, 24 }
func (s *scriptTerminal) Watch(resized, resumed func())   {}
func (s *scriptTerminal) Reflows() bool                   { return false }
func (s *scriptTerminal) Plain() bool                     { return false }
func (s *scriptTerminal) ReadLine(func()) (string, error) { return "", io.EOF }
func (s *scriptTerminal) TypedAhead()                     {}
func (s *scriptTerminal) CancelLine()                     {}
func (s *scriptTerminal) Lend(f func())                   { f() }
func (s *scriptTerminal) Suspend()                        {}
func (s *scriptTerminal) Signals() <-chan Signal          { return s.signals }
func (s *scriptTerminal) Close() error                    { s.closed = true; return nil }

func (s *scriptTerminal) ReadKeys(begin func(), handle func(Key) bool) error {
	begin()
	for len(s.keys) > 0 {
		k := s.keys[0]
		s.keys = s.keys[1:]
		if !handle(k) {
			return nil
		}
	}
	return io.EOF
}

// typing is a prompt to type at, without a session around it.
func typing(t testing.TB, entries ...string) *prompt {
	t.Helper()
	term := newScript("")
	screen := NewScreen(term)
	t.Cleanup(screen.Close)
	c := newCommands(ownCommands())
	p := &prompt{
		term: term, screen: screen, printer: NewPrinter(false), runtime: &fakeRuntime{},
		history: &history{entries: entries}, words: c.words, command: c.find,
	}
	p.editor.reset()
	return p
}

// types presses keys, one after the other, as a person would.
func (p *prompt) types(keys string) *prompt {
	for _, k := range keysOf(keys) {
		p.key(k)
	}
	return p
}

// state is the block with a bar where the cursor is.
func (p *prompt) state() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	e := &p.editor
	return string(e.text[:e.pos]) + "|" + string(e.text[e.pos:])
}
