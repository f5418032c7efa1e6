package repl

import (
	"time"
)

// demo types the blocks of a transcript at a human pace. A key runs the block,
// or ends the typing of one that is not complete yet; Ctrl-C and Ctrl-D end the
// demo and give the prompt to the user.
type demo struct {
	blocks []Exchange
	pace   time.Duration
	text   []rune        // what is being typed
	typed  int           // so much of it has been
	stop   chan struct{} // ends the typing
}

// humanPace is what a character takes when nobody says otherwise.
const humanPace = 45 * time.Millisecond

func newDemo(blocks []Exchange, pace time.Duration) *demo {
	if pace == 0 {
		pace = humanPace
	}
	return &demo{blocks: blocks, pace: pace}
}

// begin types the next block; it is called with the prompt locked.
func (d *demo) begin(p *prompt) {
	for len(d.blocks) > 0 && blank(d.blocks[0].Source) {
		d.blocks = d.blocks[1:]
	}
	if len(d.blocks) == 0 {
		p.demo = nil
		return
	}
	d.text, d.typed = []rune(d.blocks[0].Source), 0
	d.blocks = d.blocks[1:]
	d.stop = make(chan struct{})
	go d.play(p, d.stop)
}

// play is the hand that types.
func (d *demo) play(p *prompt, stop chan struct{}) {
	pause := 8 * d.pace // a thought
	for {
		select {
		case <-stop:
			return
		case <-time.After(pause):
		}
		p.mu.Lock()
		more := p.demo == d && d.stop == stop && d.typed < len(d.text)
		if more {
			r := d.text[d.typed]
			d.typed++
			p.editor.put([]rune{r})
			pause = d.pace
			switch r {
			case '\n', ',', ':':
				pause = 4 * d.pace
			case ' ':
				pause = 2 * d.pace
			}
		}
		p.mu.Unlock()
		p.screen.Refresh()
		if !more {
			return
		}
	}
}

// key acts on a key of the person who shows the demo.
func (d *demo) key(p *prompt, k Key) {
	close(d.stop)
	d.stop = make(chan struct{})
	switch {
	case k.Code == ctrl('c') || k.Code == ctrl('d'):
		p.demo = nil
		p.editor.set("", 0)
	case d.typed < len(d.text):
		p.editor.put(d.text[d.typed:])
		d.typed = len(d.text)
	default:
		p.result = submitted
	}
}
