package sre

import (
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// parser reads one pattern.
type parser struct {
	*tokenizer
	flags      int
	groups     []widths // of group 0 and those opened so far
	names      map[string]int
	order      []string
	refs       map[int]int // where a condition speaks of a group
	refOrder   []int
	lookbehind int // groups that were there when a lookbehind began; 0: not inside one
	warn       func(msg string, pos int)
}

// restart is panicked with when (?x) is found at the start of a pattern that
// was being read without it.
type restart struct{}

const (
	digits    = "0123456789"
	octDigits = "01234567"
	hexDigits = "0123456789abcdefABCDEF"
)

// parse reads the whole pattern.
func parse(pattern string, bytes bool, flags int, warn func(string, int)) (p *parser, root *node) {
	p, root, again := tryParse(pattern, bytes, flags, warn)
	if again {
		p, root, _ = tryParse(pattern, bytes, flags|Verbose, warn)
	}
	return p, root
}

func tryParse(pattern string, bytes bool, flags int, warn func(string, int)) (p *parser, root *node, again bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(restart); !ok {
				panic(r)
			}
			again = true
		}
	}()
	p = &parser{tokenizer: newTokenizer(pattern, bytes), flags: flags, groups: []widths{{}}, names: map[string]int{}, refs: map[int]int{}, warn: warn}
	root = p.sub(flags&Verbose != 0, 0)
	if p.next != "" {
		p.fail(0, "unbalanced parenthesis")
	}
	for _, g := range p.refOrder {
		if g >= len(p.groups) {
			panic(&Error{"invalid group reference " + strconv.Itoa(g), p.refs[g]})
		}
	}
	return p, root, false
}

// sub reads alternatives up to a closing parenthesis or the end.
func (p *parser) sub(verbose bool, nested int) *node {
	var items []*node
	for {
		items = append(items, p.sequence(verbose, nested, nested == 0 && len(items) == 0))
		if !p.match("|") {
			break
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	return &node{kind: nodeBranch, subs: items}
}

func (p *parser) sequence(verbose bool, nested int, first bool) *node {
	seq := &node{kind: nodeSeq}
	add := func(n *node) { seq.subs = append(seq.subs, n) }
	for p.next != "" && p.next != "|" && p.next != ")" {
		this := p.get()
		if verbose {
			if strings.Contains(" \t\n\r\v\f", this) {
				continue
			}
			if this == "#" {
				for c := p.get(); c != "" && c != "\n"; c = p.get() {
				}
				continue
			}
		}
		switch {
		case this[0] == '\\':
			add(p.escape(this))
		case this == "[":
			add(p.set())
		case strings.Contains("*+?{", this):
			p.repeat(this, seq)
		case this == ".":
			add(&node{kind: nodeAny})
		case this == "^":
			add(&node{kind: nodeAt, r: atBeginning})
		case this == "$":
			add(&node{kind: nodeAt, r: atEnd})
		case this == "(":
			n, global := p.group(verbose, nested, first && len(seq.subs) == 0)
			if global {
				verbose = p.flags&Verbose != 0
			}
			if n != nil {
				add(n)
			}
		default:
			add(p.literal(this))
		}
	}
	return seq
}

// literal makes the node of a one-character token.
func (p *parser) literal(s string) *node {
	r, _ := object.DecodeRune(s)
	return &node{kind: nodeLiteral, r: r}
}

func (p *parser) repeat(this string, seq *node) {
	here := p.tell()
	lo, hi := 0, unlimited
	switch this {
	case "?":
		hi = 1
	case "+":
		lo = 1
	case "{":
		if p.next == "}" {
			seq.subs = append(seq.subs, &node{kind: nodeLiteral, r: '{'})
			return
		}
		from := p.getWhile(1<<30, digits)
		to := from
		if p.match(",") {
			to = p.getWhile(1<<30, digits)
		}
		if !p.match("}") {
			seq.subs = append(seq.subs, &node{kind: nodeLiteral, r: '{'})
			p.seek(here)
			return
		}
		if from != "" {
			lo = count(from)
		}
		if to != "" {
			hi = count(to)
			if hi < lo {
				p.fail(p.tell()-here, "min repeat greater than max repeat")
			}
		}
	}
	offset := p.tell() - here + len(this)
	if len(seq.subs) == 0 || seq.subs[len(seq.subs)-1].kind == nodeAt {
		p.fail(offset, "nothing to repeat")
	}
	last := len(seq.subs) - 1
	item := seq.subs[last]
	if item.kind == nodeRepeat {
		p.fail(offset, "multiple repeat")
	}
	n := &node{kind: nodeRepeat, subs: []*node{item}, min: lo, max: hi}
	switch {
	case p.match("?"):
		n.mode = lazy
	case p.match("+"):
		n.mode = possessive
	}
	seq.subs[last] = n
}

func count(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n >= unlimited {
		panic(TooLarge{})
	}
	return n
}

func (p *parser) set() *node {
	here := p.tell() - 1
	if p.next == "[" {
		p.possible("nested set", 0)
	}
	s := &setNode{negate: p.match("^")}
	unterminated := func() { p.fail(p.tell()-here, "unterminated character set") }
	empty := true
	addItem := func(cat rune, r rune) {
		empty = false
		if cat != 0 {
			s.cats = append(s.cats, cat)
		} else {
			s.ranges = append(s.ranges, setRange{r, r})
		}
	}
	for {
		this := p.get()
		if this == "" {
			unterminated()
		}
		if this == "]" && !empty {
			break
		}
		var cat, lo rune
		if this[0] == '\\' {
			cat, lo = p.classEscape(this)
		} else {
			lo, _ = object.DecodeRune(this)
			if !empty && strings.Contains("-&~|", this) && p.next == this {
				p.possible(setOperations[this], 1)
			}
		}
		if !p.match("-") {
			addItem(cat, lo)
			continue
		}
		that := p.get()
		if that == "" {
			unterminated()
		}
		if that == "]" {
			addItem(cat, lo)
			addItem(0, '-')
			break
		}
		var cat2, hi rune
		if that[0] == '\\' {
			cat2, hi = p.classEscape(that)
		} else {
			hi, _ = object.DecodeRune(that)
			if that == "-" {
				p.possible("set difference", 2)
			}
		}
		if cat != 0 || cat2 != 0 || hi < lo {
			p.fail(object.StrLen(this)+1+object.StrLen(that), "bad character range %s-%s", this, that)
		}
		empty = false
		s.ranges = append(s.ranges, setRange{lo, hi})
	}
	if len(s.ranges) == 1 && len(s.cats) == 0 && s.ranges[0].lo == s.ranges[0].hi {
		k := nodeLiteral
		if s.negate {
			k = nodeNot
		}
		return &node{kind: k, r: s.ranges[0].lo}
	}
	return &node{kind: nodeSet, set: s}
}

// setOperations are what two of a sign may mean in sets some day.
var setOperations = map[string]string{"-": "set difference", "&": "set intersection", "~": "set symmetric difference", "|": "set union"}

// possible warns of what a pattern may mean some day, so many characters ago.
func (p *parser) possible(what string, back int) {
	if p.warn != nil {
		p.warn("Possible "+what, p.tell()-back)
	}
}

// openGroup gives a new group its number.
func (p *parser) openGroup(name string) int {
	g := len(p.groups)
	p.groups = append(p.groups, widths{})
	if len(p.groups) > maxGroups {
		p.fail(0, "too many groups")
	}
	if name != "" {
		if old, known := p.names[name]; known {
			p.fail(object.StrLen(name)+1, "redefinition of group name %s as group %d; was group %d", object.StrRepr(name), g, old)
		}
		p.names[name] = g
		p.order = append(p.order, name)
	}
	return g
}

// checkRef checks a reference to a group, offset characters ago.
func (p *parser) checkRef(g, offset int) {
	if g >= len(p.groups) || !p.groups[g].closed {
		p.fail(offset, "cannot refer to an open group")
	}
	p.checkBehind(g)
}

func (p *parser) checkBehind(g int) {
	if p.lookbehind == 0 {
		return
	}
	if g >= len(p.groups) || !p.groups[g].closed {
		p.fail(0, "cannot refer to an open group")
	}
	if g >= p.lookbehind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}
