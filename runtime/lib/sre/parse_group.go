package sre

import (
	"strconv"
	"strings"

	"inloop/runtime/object"
)

// group reads what stands behind an opening parenthesis. global: it was flags
// for the whole pattern. The node is nil for those and for comments.
func (p *parser) group(verbose bool, nested int, first bool) (n *node, global bool) {
	start := p.tell() - 1
	capture, atomic := true, false
	name := ""
	add, del := 0, 0
	if p.match("?") {
		c := p.get()
		switch {
		case c == "":
			p.fail(0, "unexpected end of pattern")
		case c == "P":
			switch {
			case p.match("<"):
				name = p.getUntil(">", "group name")
				p.checkName(name, 1)
			case p.match("="):
				return p.namedRef(), false
			default:
				c := p.get()
				if c == "" {
					p.fail(0, "unexpected end of pattern")
				}
				p.fail(object.StrLen(c)+2, "unknown extension ?P%s", c)
			}
		case c == ":":
			capture = false
		case c == "#":
			for {
				if p.next == "" {
					p.fail(p.tell()-start, "missing ), unterminated comment")
				}
				if p.get() == ")" {
					return nil, false
				}
			}
		case strings.Contains("=!<", c):
			return p.look(c, verbose, nested, start), false
		case c == "(":
			return p.condition(verbose, nested, start), false
		case c == ">":
			capture, atomic = false, true
		case strings.Contains("iLmsxau-", c):
			if add, del, global = p.inlineFlags(c); global {
				if !first {
					p.fail(p.tell()-start, "global flags not at the start of the expression")
				}
				if p.flags&Verbose != 0 && !verbose {
					panic(restart{})
				}
				return nil, true
			}
			capture = false
		default:
			p.fail(object.StrLen(c)+1, "unknown extension ?%s", c)
		}
	}
	g := 0
	if capture {
		g = p.openGroup(name)
	}
	inner := p.sub((verbose || add&Verbose != 0) && del&Verbose == 0, nested+1)
	p.closing(start)
	if atomic {
		return &node{kind: nodeAtomic, subs: []*node{inner}}, false
	}
	if capture {
		lo, hi := inner.width(p.groups)
		p.groups[g] = widths{lo, hi, true}
	}
	if g == 0 && add == 0 && del == 0 && inner.kind == nodeSeq && len(inner.subs) == 1 && inner.subs[0].kind != nodeRepeat && inner.subs[0].kind != nodeAt {
		return inner.subs[0], false
	}
	return &node{kind: nodeGroup, subs: []*node{inner}, group: g, add: add, del: del}, false
}

func (p *parser) closing(start int) {
	if !p.match(")") {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
}

func (p *parser) namedRef() *node {
	name := p.getUntil(")", "group name")
	p.checkName(name, 1)
	n := object.StrLen(name) + 1
	g, known := p.names[name]
	if !known {
		p.fail(n, "unknown group name %s", object.StrRepr(name))
	}
	p.checkRef(g, n)
	return &node{kind: nodeRef, group: g}
}

func (p *parser) look(c string, verbose bool, nested, start int) *node {
	n := &node{kind: nodeLook}
	outer := p.lookbehind
	if c == "<" {
		if c = p.get(); c == "" {
			p.fail(0, "unexpected end of pattern")
		}
		if c != "=" && c != "!" {
			p.fail(object.StrLen(c)+2, "unknown extension ?<%s", c)
		}
		n.behind = true
		if p.lookbehind == 0 {
			p.lookbehind = len(p.groups)
		}
	}
	n.not = c == "!"
	inner := p.sub(verbose, nested+1)
	if n.behind {
		p.lookbehind = outer
	}
	p.closing(start)
	n.subs = []*node{inner}
	if n.not && inner.kind == nodeSeq && len(inner.subs) == 0 {
		return &node{kind: nodeFail}
	}
	if n.behind {
		n.lo, n.hi = inner.width(p.groups)
	}
	return n
}

func (p *parser) condition(verbose bool, nested, start int) *node {
	name := p.getUntil(")", "group name")
	n := object.StrLen(name) + 1
	g := 0
	if strings.Trim(name, digits) == "" {
		g, _ = strconv.Atoi(name)
		if g == 0 {
			p.fail(n, "bad group number")
		}
		if len(name) > 9 || g >= maxGroups {
			p.fail(n, "invalid group reference %s", name)
		}
		if _, seen := p.refs[g]; !seen {
			p.refs[g] = p.tell() - n
			p.refOrder = append(p.refOrder, g)
		}
	} else {
		p.checkName(name, 1)
		known := false
		if g, known = p.names[name]; !known {
			p.fail(n, "unknown group name %s", object.StrRepr(name))
		}
	}
	p.checkBehind(g)
	yes := p.sequence(verbose, nested+1, false)
	no := &node{kind: nodeSeq}
	if p.match("|") {
		no = p.sequence(verbose, nested+1, false)
		if p.next == "|" {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	p.closing(start)
	return &node{kind: nodeCond, group: g, subs: []*node{yes, no}}
}

var flagLetters = map[string]int{"i": IgnoreCase, "L": Locale, "m": MultiLine, "s": DotAll, "x": Verbose, "a": ASCII, "u": Unicode}

// inlineFlags reads the flags of (?aiLmsux) and (?aiLmsux-imsx:…).
func (p *parser) inlineFlags(c string) (add, del int, global bool) {
	unknown := func(c, missing string) {
		r, _ := object.DecodeRune(c)
		if len(c) > 0 && object.IsAlnum(r) && !object.IsDecimal(r) {
			missing = "unknown flag"
		}
		p.fail(object.StrLen(c), "%s", missing)
	}
	if c != "-" {
		for {
			flag := flagLetters[c]
			if !p.bytes && c == "L" {
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			}
			if p.bytes && c == "u" {
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			add |= flag
			if flag&typeFlags != 0 && add&typeFlags != flag {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			if c = p.get(); c == "" {
				p.fail(0, "missing -, : or )")
			}
			if strings.Contains(")-:", c) {
				break
			}
			if flagLetters[c] == 0 {
				unknown(c, "missing -, : or )")
			}
		}
	}
	if c == ")" {
		p.flags |= add
		return 0, 0, true
	}
	if c == "-" {
		if c = p.get(); c == "" {
			p.fail(0, "missing flag")
		}
		if flagLetters[c] == 0 {
			unknown(c, "missing flag")
		}
		for {
			flag := flagLetters[c]
			if flag&typeFlags != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= flag
			if c = p.get(); c == "" {
				p.fail(0, "missing :")
			}
			if c == ":" {
				break
			}
			if flagLetters[c] == 0 {
				unknown(c, "missing :")
			}
		}
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}
