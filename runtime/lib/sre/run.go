package sre

import (
	"strings"

	"inloop/runtime/object"
)

// run executes from pc at a position until the pattern, or the part of it that
// a look-around or atomic group is, has matched; it gives where that ended. On
// success the stack keeps what the run has pushed.
func (m *Matcher) run(pc, i int) (int, bool) {
	base := len(m.stack)
	prog := m.p.prog
	for {
		in := &prog[pc]
		pc++
		switch in.op {
		case opString:
			if !strings.HasPrefix(m.s[i:], in.str) {
				goto fail
			}
			i += len(in.str)
			continue
		case opOne:
			if i = m.step(&in.one, i); i < 0 {
				goto fail
			}
			continue
		case opRepeat:
			end, ok := m.repeat(in, pc-1, i)
			if !ok {
				goto fail
			}
			i = end
			continue
		case opSave:
			m.setCap(in.x, i)
			continue
		case opJump:
			pc = in.x
			continue
		case opAlt:
			next := m.choose(in, pc-1, 0, i)
			if next < 0 {
				goto fail
			}
			pc = next
			continue
		case opLoop:
			m.setLoop(in.x, loopState{-1, -1})
			continue
		case opUntil:
			st := m.loops[in.x]
			n := st.count + 1
			switch {
			case n < in.min:
				m.setLoop(in.x, loopState{n, st.last})
			case in.mode == lazy:
				m.push(anotherRound, pc-1, i, n)
				pc = in.y
			case n < in.max && i != st.last:
				m.push(goTo, in.y, i, 0)
				m.setLoop(in.x, loopState{n, i})
			default:
				pc = in.y
			}
			continue
		case opAt:
			if !m.at(in, i) {
				goto fail
			}
			continue
		case opRef:
			if i = m.reference(in, i); i < 0 {
				goto fail
			}
			continue
		case opCond:
			if m.Caps[2*in.x+1] < 0 {
				pc = in.y
			}
			continue
		case opLook:
			if !m.look(in, pc, i) {
				goto fail
			}
			pc = in.x
			continue
		case opAtomic:
			mark := len(m.stack)
			end, ok := m.run(pc, i)
			if !ok {
				goto fail
			}
			m.commit(mark)
			i, pc = end, in.x
			continue
		case opSubEnd:
			return i, true
		case opMatch:
			if m.full && i != len(m.s) || i == m.moved && i == m.start {
				goto fail
			}
			return i, true
		}

	fail:
		for {
			if len(m.stack) == base {
				return 0, false
			}
			f := m.stack[len(m.stack)-1]
			m.stack = m.stack[:len(m.stack)-1]
			if m.undo(f) {
				continue
			}
			if m.steps++; m.steps&0xffff == 0 && m.poll != nil {
				m.poll()
			}
			if next, at := m.resume(f); next >= 0 {
				pc, i = next, at
				break
			}
		}
	}
}

// resume goes on at a place on the stack; pc is -1 when nothing is left there.
func (m *Matcher) resume(f frame) (pc, i int) {
	at := int(f.pc)
	switch f.kind {
	case goTo:
		return at, f.a
	case nextAlt:
		return m.choose(&m.p.prog[at], at, f.b, f.a), f.a
	case giveBack:
		i, least := f.a, f.b
		if next := &m.p.prog[at+1]; next.op == opString {
			// Only where the text that has to follow stands.
			c := next.str[0]
			for i > least {
				if i = m.before(i); i < len(m.s) && m.s[i] == c {
					break
				}
			}
		} else {
			i = m.before(i)
		}
		if i > least {
			m.push(giveBack, at, i, least)
		}
		return at + 1, i
	case takeMore:
		in := &m.p.prog[at]
		end := m.step(&in.one, f.a)
		if end < 0 {
			return -1, 0
		}
		if f.b > 1 {
			m.push(takeMore, at, end, f.b-1)
		}
		return at + 1, end
	case anotherRound:
		in := &m.p.prog[at]
		if f.b >= in.max || f.a == m.loops[in.x].last {
			return -1, 0
		}
		m.setLoop(in.x, loopState{f.b, f.a})
		return at + 1, f.a
	}
	return -1, 0
}

// choose finds the first alternative from number k on that may match at i, and
// remembers the next.
func (m *Matcher) choose(in *inst, at, k, i int) int {
	may := func(a *alt) bool { return a.first == nil || i < len(m.s) && a.first[m.s[i]] }
	for ; k < len(in.alts); k++ {
		if !may(&in.alts[k]) {
			continue
		}
		for j := k + 1; j < len(in.alts); j++ {
			if may(&in.alts[j]) {
				m.push(nextAlt, at, i, j)
				break
			}
		}
		return in.alts[k].pc
	}
	return -1
}

// repeat matches a repeat of one character.
func (m *Matcher) repeat(in *inst, at, i int) (end int, ok bool) {
	least, left := m.span(&in.one, i, in.min)
	if left > 0 {
		return 0, false
	}
	more := in.max - in.min
	if in.mode == lazy {
		if more > 0 {
			m.push(takeMore, at, least, more)
		}
		return least, true
	}
	end = least
	if more > 0 {
		end, _ = m.span(&in.one, least, more)
	}
	if in.mode == greedy && end > least {
		m.push(giveBack, at, end, least)
	}
	return end, true
}

func (m *Matcher) at(in *inst, i int) bool {
	switch in.r {
	case atStringBegin:
		return i == 0
	case 'm':
		return i == 0 || m.s[i-1] == '\n'
	case atStringEnd:
		return i == len(m.s)
	case atEnd:
		return i == len(m.s) || i == len(m.s)-1 && m.s[i] == '\n'
	case 'M':
		return i == len(m.s) || m.s[i] == '\n'
	}
	if len(m.s) == 0 {
		return false // as CPython has it, \B too
	}
	left := i > 0 && m.isWord(m.before(i), in.unicode)
	right := i < len(m.s) && m.isWord(i, in.unicode)
	return (left != right) == (in.r == atBoundary)
}

func (m *Matcher) isWord(i int, unicode bool) bool {
	return inCategory('w', m.rune(i), unicode)
}

// reference matches what a group has matched again; -1 when it does not.
func (m *Matcher) reference(in *inst, i int) int {
	from, to := m.Caps[2*in.x], m.Caps[2*in.x+1]
	if from < 0 || to < 0 || to < from {
		return -1
	}
	text := m.s[from:to]
	if !in.fold {
		if !strings.HasPrefix(m.s[i:], text) {
			return -1
		}
		return i + len(text)
	}
	for k := from; k < to; k += m.width(k) {
		if i >= len(m.s) || !sameLetter(m.rune(k), m.rune(i), in.unicode) {
			return -1
		}
		i += m.width(i)
	}
	return i
}

// look decides a look-around at i whose pattern begins at pc.
func (m *Matcher) look(in *inst, pc, i int) bool {
	if in.behind {
		for n := in.min; n > 0; n-- {
			if i == 0 {
				return in.not
			}
			i = m.before(i)
		}
	}
	mark := len(m.stack)
	if in.not {
		// What a pattern that must not match has set is of no use.
		caps, last := append([]int(nil), m.Caps...), m.Last
		_, ok := m.run(pc, i)
		m.rollback(mark)
		copy(m.Caps, caps)
		m.Last = last
		return !ok
	}
	_, ok := m.run(pc, i)
	if ok {
		m.commit(mark)
	}
	return ok
}

// CharOffset gives the byte offset of a character's number in s.
func CharOffset(s string, n int, bytes bool) int {
	if bytes || n >= len(s) {
		return min(n, len(s))
	}
	if k := object.StrLen(s); n >= k {
		return len(s)
	}
	return object.StrOffset(s, n)
}
