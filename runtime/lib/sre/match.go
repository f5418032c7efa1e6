package sre

import (
	"strings"

	"inloop/runtime/object"
)

// Matcher runs a pattern over a subject.
type Matcher struct {
	// Caps holds the byte offsets of the groups of the last match, two for
	// each; -1: not matched.
	Caps []int
	// Last is the group that closed last, 0 when none did.
	Last int

	p      *Pattern
	s      string
	single bool // each character is one byte
	poll   func()
	steps  int
	start  int
	full   bool // the match must end where the subject does
	moved  int  // the match must not be empty at this place; -1: it may
	stack  []frame
	loops  []loopState
}

type loopState struct{ count, last int }

// frame is a place to go back to, or a change to take back on the way.
type frame struct {
	kind frameKind
	pc   int32
	a, b int
}

type frameKind uint8

const (
	goTo         frameKind = iota // go on at pc and position a
	nextAlt                       // try the alternatives of pc from b on, at a
	giveBack                      // the repeat at pc matched up to a; it may give back down to b
	takeMore                      // the lazy repeat at pc matched up to a; it may take b more
	anotherRound                  // the lazy loop at pc may go round again at a; b rounds are done
	setCap                        // slot pc was a
	setLast                       // Last was a
	setLoop                       // loop pc was a, b
)

// NewMatcher makes a matcher for a subject. poll is called now and then while
// a match takes long; it may panic.
func (p *Pattern) NewMatcher(subject string, poll func()) *Matcher {
	m := &Matcher{p: p, poll: poll, moved: -1}
	m.Caps = make([]int, 2*(p.Groups+1))
	if p.loops > 0 {
		m.loops = make([]loopState, p.loops)
	}
	m.Reset(subject)
	return m
}

// Reset turns the matcher to another subject.
func (m *Matcher) Reset(subject string) {
	m.s = subject
	m.single = m.p.bytes || isASCII(subject)
}

func isASCII(s string) bool {
	for len(s) >= 8 {
		if (s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7])&0x80 != 0 {
			return false
		}
		s = s[8:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Match tries to match at one place. full: up to the end of the subject.
func (m *Matcher) Match(at int, full bool) bool {
	m.full = full
	return m.try(at)
}

func (m *Matcher) try(at int) bool {
	for i := range m.Caps {
		m.Caps[i] = -1
	}
	m.Last = 0
	m.stack = m.stack[:0]
	m.start = at
	end, ok := m.run(0, at)
	if ok {
		m.Caps[0], m.Caps[1] = at, end
	}
	return ok
}

// Search looks for the first match at or behind from. nonEmpty: at from itself
// an empty one does not count.
func (m *Matcher) Search(from int, nonEmpty bool) bool {
	m.full = false
	m.moved = -1
	if nonEmpty {
		m.moved = from
		defer func() { m.moved = -1 }()
	}
	p := m.p
	if p.anchor {
		return from == 0 && m.try(0)
	}
	for at := from; at <= len(m.s); {
		if p.prefix != "" {
			i := strings.Index(m.s[at:], p.prefix)
			if i < 0 {
				return false
			}
			at += i
			if p.plain {
				m.Caps[0], m.Caps[1], m.Last = at, at+len(p.prefix), 0
				return true
			}
		} else if p.first != nil && !p.empty {
			f := p.first
			for at < len(m.s) && !f[m.s[at]] {
				at++
			}
			if at >= len(m.s) {
				return false
			}
			if !m.single && m.s[at]&0xc0 == 0x80 {
				at++
				continue
			}
		}
		if m.try(at) {
			return true
		}
		if at == len(m.s) {
			return false
		}
		at += m.width(at)
	}
	return false
}

// width is the length of the character at i.
func (m *Matcher) width(i int) int {
	if m.single {
		return 1
	}
	switch c := m.s[i]; {
	case c < 0xc0:
		return 1
	case c < 0xe0:
		return min(2, len(m.s)-i)
	case c < 0xf0:
		return min(3, len(m.s)-i)
	}
	return min(4, len(m.s)-i)
}

// before gives the start of the character that ends at i.
func (m *Matcher) before(i int) int {
	i--
	if !m.single {
		for i > 0 && m.s[i]&0xc0 == 0x80 {
			i--
		}
	}
	return i
}

func (m *Matcher) rune(i int) rune {
	if c := m.s[i]; m.single || c < 0x80 {
		return rune(c)
	}
	r, _ := object.DecodeRune(m.s[i:])
	return r
}

// step matches one character; -1 when it does not.
func (m *Matcher) step(o *one, i int) int {
	if i >= len(m.s) {
		return -1
	}
	switch o.kind {
	case oneLit:
		if strings.HasPrefix(m.s[i:], o.str) {
			return i + len(o.str)
		}
		return -1
	case oneNot:
		if m.rune(i) == o.r {
			return -1
		}
	case oneAny:
		if m.s[i] == '\n' {
			return -1
		}
	case oneSet:
		if c := m.s[i]; m.single || c < 0x80 {
			if o.set.hasByte(c) {
				return i + 1
			}
			return -1
		}
		if !o.set.has(m.rune(i)) {
			return -1
		}
	}
	return i + m.width(i)
}

// span matches up to n characters and gives where they end and how many less
// than n they are.
func (m *Matcher) span(o *one, i, n int) (end, left int) {
	s := m.s
	if m.single && n >= len(s)-i {
		// As many as there are.
		begin := i
		switch o.kind {
		case oneAll:
			i = len(s)
		case oneAny:
			if k := strings.IndexByte(s[i:], '\n'); k >= 0 {
				i += k
			} else {
				i = len(s)
			}
		case oneSet:
			for i < len(s) && o.set.hasByte(s[i]) {
				i++
			}
		case oneLit:
			for c := o.str[0]; i < len(s) && s[i] == c; {
				i++
			}
			if len(o.str) > 1 {
				i = begin // no such character here
			}
		case oneNot:
			for i < len(s) && rune(s[i]) != o.r {
				i++
			}
		}
		return i, n - (i - begin)
	}
	for n > 0 {
		j := m.step(o, i)
		if j < 0 {
			break
		}
		i = j
		n--
	}
	return i, n
}

func (m *Matcher) push(k frameKind, pc, a, b int) {
	m.stack = append(m.stack, frame{k, int32(pc), a, b})
}

func (m *Matcher) setCap(slot, v int) {
	if len(m.stack) > 0 {
		m.push(setCap, slot, m.Caps[slot], 0)
	}
	m.Caps[slot] = v
	if slot&1 == 1 && m.Last != slot/2 {
		if len(m.stack) > 0 {
			m.push(setLast, 0, m.Last, 0)
		}
		m.Last = slot / 2
	}
}

func (m *Matcher) setLoop(k int, v loopState) {
	if len(m.stack) > 0 {
		old := m.loops[k]
		m.push(setLoop, k, old.count, old.last)
	}
	m.loops[k] = v
}

// undo takes one change back; false for a frame that is a place to go to.
func (m *Matcher) undo(f frame) bool {
	switch f.kind {
	case setCap:
		m.Caps[f.pc] = f.a
	case setLast:
		m.Last = f.a
	case setLoop:
		m.loops[f.pc] = loopState{f.a, f.b}
	default:
		return false
	}
	return true
}

// rollback takes back every change above a height of the stack.
func (m *Matcher) rollback(base int) {
	for len(m.stack) > base {
		f := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		m.undo(f)
	}
}

// commit forgets the places to go back to above a height, and keeps how to
// take the changes back.
func (m *Matcher) commit(base int) {
	keep := m.stack[:base]
	for _, f := range m.stack[base:] {
		if f.kind >= setCap && base > 0 {
			keep = append(keep, f)
		}
	}
	m.stack = keep
}
