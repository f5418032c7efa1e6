package repl

import (
	"bytes"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// Screen decides who writes where on the terminal: what programs print goes
// above, the frame with the block being edited stands below. It is the one
// writer of the terminal.
//
// Output is collected and written in lumps, each a single write that takes
// the frame away, adds the output and puts the frame back, so that a frame is
// never seen torn and a flood of output does not keep keys waiting.
//
// Every method may be called from any goroutine.
type Screen struct {
	term Terminal

	mu    sync.Mutex // guards what follows
	room  sync.Cond  // signalled when pending has been taken
	queue []byte     // program output not yet on the terminal
	done  bool
	copy  io.Writer // gets what programs print, too; may be nil

	painting sync.Mutex // held while writing to the terminal; guards what follows
	output   tracker    // where program output stands
	shown    Frame      // the frame on the terminal; no rows: none
	apart    bool       // a line break was written between output and frame
	full     bool       // the output before the frame ended exactly at the margin
	source   func(width, height int) Frame
	size     size
	held     bool   // another program has the terminal: nothing is written
	question string // what a plain terminal is asking

	clear, bell atomic.Bool // what the next paint has to do, too

	wrote   chan struct{} // program output is waiting
	changed chan struct{} // the frame has to be drawn anew
	stop    chan struct{}
	stopped chan struct{}
}

type size struct{ width, height int }

const (
	// lump is the least time between two writes of program output while a
	// frame is shown.
	lump = 5 * time.Millisecond
	// backlog is how much output may wait before its writers do, so that a
	// program that floods the screen is stopped by Ctrl-C and not a minute later.
	backlog = 64 << 10
	// portion is how much of it is written at once above a frame, so that a
	// slow terminal is soon done with it and a key's answer does not wait.
	portion = 16 << 10
)

// NewScreen begins to write on a terminal. Close ends it.
func NewScreen(term Terminal) *Screen {
	s := &Screen{
		term:    term,
		wrote:   make(chan struct{}, 1),
		changed: make(chan struct{}, 1),
		stop:    make(chan struct{}),
		stopped: make(chan struct{}),
	}
	s.room.L = &s.mu
	s.size.width, s.size.height = term.Size()
	term.Watch(s.Refresh, s.Forget)
	go s.paintLoop()
	return s
}

// Stdout and Stderr are where a program's output goes. A write returns when
// the bytes are queued; it waits while too many are.
func (s *Screen) Stdout() io.Writer { return programWriter{s} }
func (s *Screen) Stderr() io.Writer { return programWriter{s} }

type programWriter struct{ s *Screen }

func (w programWriter) Write(p []byte) (int, error) {
	w.s.mu.Lock()
	to := w.s.copy
	w.s.mu.Unlock()
	if to != nil {
		_, _ = to.Write(p)
	}
	w.s.mu.Lock()
	for len(w.s.queue) > backlog && !w.s.done {
		w.s.room.Wait()
	}
	w.s.mu.Unlock()
	return w.s.enqueue(p)
}

// tee has what programs print go to w as well.
func (s *Screen) tee(w io.Writer) {
	s.mu.Lock()
	s.copy = w
	s.mu.Unlock()
}

// enqueue has p written soon.
func (s *Screen) enqueue(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.done {
		return s.term.Write(p)
	}
	s.queue = append(s.queue, p...)
	poke(s.wrote)
	return len(p), nil
}

// Print shows text of the prompt's own, in order with the program's output. It
// never waits: keys are answered while a program floods the screen.
func (s *Screen) Print(text string) { _, _ = s.enqueue([]byte(text)) }

// Refresh has the frame drawn anew, soon.
func (s *Screen) Refresh() { poke(s.changed) }

func poke(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// Show begins to show a frame below the output, and asks source for it
// whenever it has to be drawn. source must not call the screen.
func (s *Screen) Show(source func(width, height int) Frame) {
	s.painting.Lock()
	s.source = source
	s.painting.Unlock()
	s.paint(true)
}

// Leave draws a last frame, which stays, and goes on below it.
func (s *Screen) Leave(last func(width, height int) Frame) {
	s.painting.Lock()
	defer s.painting.Unlock()
	var b bytes.Buffer
	s.measure()
	s.asked(&b)
	s.erase(&b)
	s.addOutput(&b, s.take(true))
	f := last(s.size.width, 0)
	f.Row, f.Column = len(f.Rows)-1, 0
	s.draw(&b, f)
	b.WriteString("\r\n")
	s.source = nil
	s.forget()
	s.write(b.Bytes())
}

// Clear empties the terminal; the frame is drawn at its top.
func (s *Screen) Clear() {
	s.clear.Store(true)
	s.Refresh()
}

// Forget takes what is on the terminal for lost: another program has been
// writing there. The frame is drawn anew on a fresh line.
func (s *Screen) Forget() {
	s.painting.Lock()
	s.forget()
	s.painting.Unlock()
	s.Refresh()
}

func (s *Screen) forget() {
	s.output = tracker{}
	s.shown, s.apart, s.full = Frame{}, false, false
}

// StepAside moves below the frame, which stays as it is, and stops all
// writing, so that another program may have the terminal. Output is kept.
// StepBack goes on, with the frame on a fresh line.
func (s *Screen) StepAside() {
	s.Flush()
	s.painting.Lock()
	defer s.painting.Unlock()
	s.held = true
	var b bytes.Buffer
	if n := len(s.shown.Rows); n > 0 {
		cursorDown(&b, n-1-s.shown.Row)
		b.WriteString("\r\n")
	}
	s.write(b.Bytes())
	s.forget()
}

func (s *Screen) StepBack() {
	s.painting.Lock()
	s.held = false
	s.forget()
	s.painting.Unlock()
	s.Refresh()
}

// Lend calls f with the terminal as it was found, for a program that talks to
// it itself. It is for the goroutine of a submission in the foreground.
func (s *Screen) Lend(f func()) {
	s.StepAside()
	defer s.StepBack()
	s.term.Lend(f)
}

// Rescue is to be deferred in every goroutine that could panic: it gives the
// terminal back before the panic goes on and ends the process.
func (s *Screen) Rescue() {
	if r := recover(); r != nil {
		s.term.Close()
		panic(r)
	}
}

// Bell rings.
func (s *Screen) Bell() {
	s.bell.Store(true)
	s.Refresh()
}

// Flush returns when everything printed before is on the terminal.
func (s *Screen) Flush() { s.paint(true) }

// Close writes what is waiting and stops. Later output goes straight to the
// terminal.
func (s *Screen) Close() {
	s.mu.Lock()
	if s.done {
		s.mu.Unlock()
		return
	}
	s.done = true
	s.room.Broadcast()
	s.mu.Unlock()
	close(s.stop)
	<-s.stopped
	s.painting.Lock()
	defer s.painting.Unlock()
	var b bytes.Buffer
	s.erase(&b)
	s.addOutput(&b, s.take(true))
	s.write(b.Bytes())
}

// paintLoop is the only goroutine that writes on its own account.
func (s *Screen) paintLoop() {
	defer s.Rescue()
	defer close(s.stopped)
	var last time.Time
	timer := time.NewTimer(time.Hour)
	for {
		select {
		case <-s.stop:
			return
		case <-s.changed:
			s.paint(true)
		case <-s.wrote:
			if wait := lump - time.Since(last); wait > 0 && s.framed() {
				timer.Reset(wait)
				select {
				case <-s.stop:
					return
				case <-timer.C:
				case <-s.changed:
				}
			}
			s.paint(false)
			last = time.Now()
		}
	}
}

// framed reports that a frame is shown.
func (s *Screen) framed() bool {
	s.painting.Lock()
	defer s.painting.Unlock()
	return s.source != nil
}

// take hands out the waiting output: all of it, or a portion that ends with a
// line if it can, and never within a character or an escape sequence.
func (s *Screen) take(all bool) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := s.queue
	if !all {
		if s.source != nil && len(out) > portion {
			out = out[:portion]
			if i := bytes.LastIndexByte(out, '\n'); i >= 0 {
				out = out[:i+1]
			}
		}
		out = out[:len(out)-unfinished(out)]
	}
	s.queue = s.queue[len(out):]
	if len(s.queue) == 0 {
		s.queue = nil
	} else if len(out) > 0 {
		poke(s.wrote)
	}
	s.room.Broadcast()
	return out
}

// paint writes waiting output and brings the frame up to date.
func (s *Screen) paint(all bool) {
	s.painting.Lock()
	defer s.painting.Unlock()
	if s.held {
		return
	}
	var b bytes.Buffer
	resized := s.measure()
	s.asked(&b)
	if s.source == nil {
		s.aside(&b, s.take(all))
		s.write(b.Bytes())
		return
	}
	f := s.source(s.size.width, s.size.height)
	out := s.take(false)
	if len(out) == 0 && !resized && len(s.shown.Rows) > 0 {
		s.update(&b, f)
	} else {
		s.erase(&b)
		s.addOutput(&b, out)
		s.draw(&b, f)
	}
	s.write(b.Bytes())
}

// asked does what was asked for since the last paint: a bell, a clear terminal.
func (s *Screen) asked(b *bytes.Buffer) {
	if s.bell.Swap(false) {
		b.WriteByte(7)
	}
	if s.clear.Swap(false) {
		b.WriteString("\x1b[H\x1b[2J")
		s.forget()
	}
}

// aside writes output where there is no frame. A plain terminal that is asking
// something asks again below.
func (s *Screen) aside(b *bytes.Buffer, out []byte) {
	if s.question == "" || len(out) == 0 {
		s.addOutput(b, out)
		return
	}
	b.WriteByte('\n')
	s.addOutput(b, out)
	if s.output.used {
		b.WriteByte('\n')
		s.output.freshLine()
	}
	b.WriteString(s.question)
}

// Plain reports that the terminal knows no escape codes.
func (s *Screen) Plain() bool { return s.term.Plain() }

// ask shows a prompt on a plain terminal, until answered is called.
func (s *Screen) ask(prompt string) {
	s.Flush()
	s.painting.Lock()
	defer s.painting.Unlock()
	var b bytes.Buffer
	if s.output.used {
		b.WriteByte('\n')
		s.output.freshLine()
	}
	b.WriteString(prompt)
	s.question = prompt
	s.write(b.Bytes())
}

func (s *Screen) answered() {
	s.painting.Lock()
	s.question = ""
	s.painting.Unlock()
}

func (s *Screen) write(p []byte) {
	if len(p) > 0 {
		_, _ = s.term.Write(p)
	}
}

// measure asks for the terminal's size. When the width has changed, the
// terminal may have broken our rows anew, and the cursor is elsewhere.
func (s *Screen) measure() (changed bool) {
	width, height := s.term.Size()
	now := size{max(width, 8), max(height, 2)}
	if now == s.size {
		return false
	}
	if now.width < s.size.width && s.term.Reflows() {
		s.shown = s.shown.broken(now.width)
	}
	s.output.column = min(s.output.column, now.width-1)
	s.size = now
	return true
}
