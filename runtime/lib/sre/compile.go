package sre

import (
	"inloop/runtime/object"
)

type opcode uint8

const (
	opMatch  opcode = iota
	opSubEnd        // the end of what a look-around or an atomic group runs
	opFail          // never
	opString        // str stands here
	opOne           // one character of one
	opRepeat        // one, x to y times; mode
	opAlt           // one of alts
	opJump          // to x
	opSave          // the position into slot x
	opAt            // the assertion r
	opRef           // what group x matched
	opCond          // to y unless group x matched
	opLoop          // begin loop x
	opUntil         // the head of loop x: another round, or on to y
	opLook          // run what follows as a look-around; on at x
	opAtomic        // run what follows for good; on at x
)

// one matches one character.
type one struct {
	kind oneKind
	r    rune
	str  string // of oneLit: its encoding
	set  *charset
}

type oneKind uint8

const (
	oneLit oneKind = iota
	oneNot
	oneAny
	oneAll
	oneSet
)

type alt struct {
	pc    int
	first *firstSet // nil: may begin with anything
}

// inst is an instruction.
type inst struct {
	op       opcode
	mode     uint8
	not      bool
	behind   bool
	fold     bool
	unicode  bool
	x, y     int
	min, max int
	r        rune
	str      string
	one      one
	alts     []alt
}

// Pattern is a compiled pattern. It is safe for concurrent use.
type Pattern struct {
	Groups int            // capturing groups, without the whole
	Flags  int            // in full, with those that the pattern sets
	Index  map[string]int // groups by name
	Names  []string       // in the order of their numbers

	bytes  bool
	prog   []inst
	loops  int
	prefix string // every match begins with it
	first  *firstSet
	anchor bool // only the beginning of the subject will do
	empty  bool // a match may be empty
	plain  bool // prefix is the whole pattern
}

// Compile parses and compiles. It panics with *Error or TooLarge. Warnings are
// given to warn, which may be nil.
func Compile(pattern string, bytes bool, flags int, warn func(msg string, pos int)) *Pattern {
	p, root := parse(pattern, bytes, flags, warn)
	out := &Pattern{Groups: len(p.groups) - 1, Flags: p.flags, Index: p.names, Names: p.order, bytes: bytes}
	c := &compiler{out: out, parser: p}
	c.emit(root, p.flags)
	c.add(inst{op: opMatch})
	out.first, out.empty = c.first(root, p.flags)
	if out.first != nil && out.first.full() {
		out.first = nil
	}
	out.anchor = c.anchored(root, p.flags)
	c.findPrefix()
	return out
}

type compiler struct {
	out    *Pattern
	parser *parser
}

func (c *compiler) add(i inst) int {
	c.out.prog = append(c.out.prog, i)
	return len(c.out.prog) - 1
}

func (c *compiler) here() int { return len(c.out.prog) }

func (c *compiler) encode(r rune) string {
	if c.out.bytes {
		return string([]byte{byte(r)})
	}
	return object.RuneStr(r)
}

func (c *compiler) isUnicode(flags int) bool { return !c.out.bytes && flags&ASCII == 0 }

// scoped gives the flags inside a group that sets some.
func scoped(flags int, n *node) int {
	if n.add&typeFlags != 0 {
		flags &^= typeFlags
	}
	return (flags | n.add) &^ n.del
}

// single gives a node as the matching of one character, if it is that.
func (c *compiler) single(n *node, flags int) (one, bool) {
	switch n.kind {
	case nodeLiteral, nodeNot:
		if flags&IgnoreCase != 0 {
			cased := false
			eachCase(n.r, c.isUnicode(flags), func(rune) bool { cased = true; return false })
			if cased {
				s := &setNode{negate: n.kind == nodeNot, ranges: []setRange{{n.r, n.r}}}
				return one{kind: oneSet, set: newCharset(s, flags, c.out.bytes)}, true
			}
		}
		k := oneLit
		if n.kind == nodeNot {
			k = oneNot
		}
		return one{kind: k, r: n.r, str: c.encode(n.r)}, true
	case nodeAny:
		if flags&DotAll != 0 {
			return one{kind: oneAll}, true
		}
		return one{kind: oneAny}, true
	case nodeCategory:
		return one{kind: oneSet, set: newCharset(&setNode{cats: []rune{n.r}}, flags&^IgnoreCase, c.out.bytes)}, true
	case nodeSet:
		return one{kind: oneSet, set: newCharset(n.set, flags, c.out.bytes)}, true
	case nodeSeq:
		if len(n.subs) == 1 {
			return c.single(n.subs[0], flags)
		}
	case nodeGroup:
		if n.group == 0 {
			return c.single(n.subs[0], scoped(flags, n))
		}
	case nodeBranch:
		set := &charset{}
		for _, s := range n.subs {
			o, ok := c.single(s, flags)
			if !ok {
				return one{}, false
			}
			set.parts = append(set.parts, o.charset())
		}
		set.fill()
		return one{kind: oneSet, set: set}, true
	}
	return one{}, false
}

// charset gives the matching of one character as a set.
func (o *one) charset() *charset {
	switch o.kind {
	case oneSet:
		return o.set
	case oneAny, oneAll:
		c := &charset{any: 1}
		if o.kind == oneAll {
			c.any = 2
		}
		c.fill()
		return c
	}
	c := &charset{setNode: &setNode{negate: o.kind == oneNot, ranges: []setRange{{o.r, o.r}}}}
	c.fill()
	return c
}

// emit appends the code of a node.
func (c *compiler) emit(n *node, flags int) {
	if o, ok := c.single(n, flags); ok {
		if o.kind == oneLit {
			c.addString(o.str)
		} else {
			c.add(inst{op: opOne, one: o})
		}
		return
	}
	switch n.kind {
	case nodeSeq:
		for i := 0; i < len(n.subs); i++ {
			// A run of literals is one comparison.
			str := ""
			for ; i < len(n.subs); i++ {
				o, ok := c.single(n.subs[i], flags)
				if !ok || o.kind != oneLit {
					break
				}
				str += o.str
			}
			if str != "" {
				c.addString(str)
			}
			if i < len(n.subs) {
				c.emit(n.subs[i], flags)
			}
		}
	case nodeBranch:
		c.branch(n, flags)
	case nodeGroup:
		if n.group > 0 {
			c.add(inst{op: opSave, x: 2 * n.group})
		}
		c.emit(n.subs[0], scoped(flags, n))
		if n.group > 0 {
			c.add(inst{op: opSave, x: 2*n.group + 1})
		}
	case nodeRepeat:
		c.repeat(n, flags)
	case nodeAt:
		c.add(inst{op: opAt, r: c.assertion(n.r, flags), unicode: c.isUnicode(flags)})
	case nodeRef:
		c.add(inst{op: opRef, x: n.group, fold: flags&IgnoreCase != 0, unicode: c.isUnicode(flags)})
	case nodeCond:
		cond := c.add(inst{op: opCond, x: n.group})
		c.emit(n.subs[0], flags)
		jump := c.add(inst{op: opJump})
		c.out.prog[cond].y = c.here()
		c.emit(n.subs[1], flags)
		c.out.prog[jump].x = c.here()
	case nodeLook:
		if n.behind && n.lo != n.hi {
			panic(&Error{"look-behind requires fixed-width pattern", -1})
		}
		if n.behind && n.lo >= maxWidth {
			panic(&Error{"looks too much behind", -1})
		}
		look := c.add(inst{op: opLook, not: n.not, behind: n.behind, min: n.lo})
		c.emit(n.subs[0], flags)
		c.add(inst{op: opSubEnd})
		c.out.prog[look].x = c.here()
	case nodeAtomic:
		c.atomic(func() { c.emit(n.subs[0], flags) })
	case nodeFail:
		c.add(inst{op: opFail})
	}
}

func (c *compiler) addString(s string) { c.add(inst{op: opString, str: s}) }

func (c *compiler) atomic(body func()) {
	at := c.add(inst{op: opAtomic})
	body()
	c.add(inst{op: opSubEnd})
	c.out.prog[at].x = c.here()
}

// assertion gives the form of an assertion that the flags ask for: 'm' and 'M'
// are ^ and $ at lines.
func (c *compiler) assertion(r rune, flags int) rune {
	if flags&MultiLine != 0 {
		switch r {
		case atBeginning:
			return 'm'
		case atEnd:
			return 'M'
		}
	}
	if r == atBeginning {
		return atStringBegin
	}
	return r
}

func (c *compiler) branch(n *node, flags int) {
	split := c.add(inst{op: opAlt})
	var alts []alt
	var jumps []int
	for _, s := range n.subs {
		first, empty := c.first(s, flags)
		if empty || first != nil && first.full() {
			first = nil
		}
		alts = append(alts, alt{c.here(), first})
		c.emit(s, flags)
		jumps = append(jumps, c.add(inst{op: opJump}))
	}
	for _, j := range jumps {
		c.out.prog[j].x = c.here()
	}
	c.out.prog[split].alts = alts
}

func (c *compiler) repeat(n *node, flags int) {
	if o, ok := c.single(n.subs[0], flags); ok {
		c.add(inst{op: opRepeat, one: o, min: n.min, max: n.max, mode: n.mode})
		return
	}
	if n.max == 0 {
		return
	}
	if n.mode == possessive {
		c.atomic(func() {
			c.loop(n, greedy, func() { c.atomic(func() { c.emit(n.subs[0], flags) }) })
		})
		return
	}
	if n.min == 0 && n.max == 1 {
		// An option is a choice between it and nothing.
		split := c.add(inst{op: opAlt})
		first, empty := c.first(n.subs[0], flags)
		if empty || first != nil && first.full() {
			first = nil
		}
		body := alt{c.here(), first}
		c.emit(n.subs[0], flags)
		after := alt{pc: c.here()}
		if n.mode == lazy {
			c.out.prog[split].alts = []alt{after, body}
		} else {
			c.out.prog[split].alts = []alt{body, after}
		}
		return
	}
	c.loop(n, n.mode, func() { c.emit(n.subs[0], flags) })
}

func (c *compiler) loop(n *node, mode uint8, body func()) {
	k := c.out.loops
	c.out.loops++
	c.add(inst{op: opLoop, x: k})
	head := c.add(inst{op: opUntil, x: k, min: n.min, max: n.max, mode: mode})
	body()
	c.add(inst{op: opJump, x: head})
	c.out.prog[head].y = c.here()
}

// anchored reports that a node matches only at the beginning of the subject.
func (c *compiler) anchored(n *node, flags int) bool {
	switch n.kind {
	case nodeAt:
		return c.assertion(n.r, flags) == atStringBegin
	case nodeSeq:
		return len(n.subs) > 0 && c.anchored(n.subs[0], flags)
	case nodeGroup:
		return c.anchored(n.subs[0], scoped(flags, n))
	case nodeBranch:
		for _, s := range n.subs {
			if !c.anchored(s, flags) {
				return false
			}
		}
		return true
	}
	return false
}

// findPrefix looks for a text that every match begins with.
func (c *compiler) findPrefix() {
	for pc := range c.out.prog {
		in := &c.out.prog[pc]
		switch in.op {
		case opSave:
			continue
		case opString:
			c.out.prefix = in.str
			c.out.plain = pc == 0 && c.out.prog[1].op == opMatch
		}
		return
	}
}
