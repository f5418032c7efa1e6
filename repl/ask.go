package repl

import (
	"fmt"
	"runtime/debug"
	"time"
)

// What the prompt asks of the runtime while a block is edited. A runtime that
// panics over a question, or never answers it, must not cost the user the
// block: the question goes unanswered, and what is wrong is said above.

// completeWait is how long a key waits for candidates; the runtime should
// have given up before.
const completeWait = 1200 * time.Millisecond

func (p *prompt) incomplete(source string) (yes bool) {
	defer func() { p.excuse("asking whether a block is complete", recover()) }()
	return p.runtime.Incomplete(source)
}

func (p *prompt) highlight(source string) (tokens []Token) {
	defer func() { p.excuse("colouring a block", recover()) }()
	return p.runtime.Highlight(source)
}

// complete lets go of the lock while it waits: the answer comes from the loop,
// and output goes on meanwhile.
func (p *prompt) complete(source string, pos int) Completion {
	answers := make(chan Completion, 1)
	go func() {
		defer func() {
			if r := recover(); r != nil {
				p.mu.Lock()
				p.excuse("completing a name", r)
				p.mu.Unlock()
				answers <- Completion{}
			}
		}()
		answers <- p.runtime.Complete(source, pos)
	}()
	p.mu.Unlock()
	defer p.mu.Lock()
	select {
	case c := <-answers:
		return c
	case <-time.After(completeWait):
		return Completion{}
	}
}

// excuse says what went wrong, once.
func (p *prompt) excuse(doing string, fault any) {
	if fault == nil {
		return
	}
	if trouble := fmt.Sprint(doing, fault); trouble != p.trouble {
		p.trouble = trouble
		p.screen.Print(p.printer.Warning("inloop: internal error in %s: %v\n%s", doing, fault, debug.Stack()))
	}
}
