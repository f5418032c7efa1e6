package sre

import (
	"unicode"

	"inloop/runtime/object"
)

// charset is a set of characters ready to be asked. Characters below 256 are
// looked up in a table.
type charset struct {
	low [4]uint64
	*setNode
	fold    bool // in any case
	unicode bool
	any     int8 // 1: everything but \n, 2: everything
	parts   []*charset
}

// newCharset makes the set of a node as the flags understand it.
func newCharset(s *setNode, flags int, bytes bool) *charset {
	c := &charset{setNode: s, fold: flags&IgnoreCase != 0, unicode: !bytes && flags&ASCII == 0}
	c.fill()
	return c
}

func (c *charset) fill() {
	for r := rune(0); r < 256; r++ {
		if c.slow(r) {
			c.low[r>>6] |= 1 << (r & 63)
		}
	}
}

func (c *charset) has(r rune) bool {
	if r < 256 {
		return c.low[r>>6]&(1<<(r&63)) != 0
	}
	return c.slow(r)
}

func (c *charset) hasByte(b byte) bool { return c.low[b>>6]&(1<<(b&63)) != 0 }

func (c *charset) slow(r rune) bool {
	switch c.any {
	case 1:
		return r != '\n'
	case 2:
		return true
	}
	for _, p := range c.parts {
		if p.has(r) {
			return true
		}
	}
	if c.setNode == nil {
		return false
	}
	in := c.plain(r)
	if !in && c.fold {
		eachCase(r, c.unicode, func(e rune) bool { in = c.plain(e); return !in })
	}
	return in != c.negate
}

func (c *charset) plain(r rune) bool {
	for _, x := range c.ranges {
		if x.lo <= r && r <= x.hi {
			return true
		}
	}
	for _, cat := range c.cats {
		if inCategory(cat, r, c.unicode) {
			return true
		}
	}
	return false
}

// inCategory asks for \d, \s, \w and their opposites.
func inCategory(cat, r rune, unicode bool) bool {
	switch cat {
	case 'D', 'S', 'W':
		return !inCategory(cat|0x20, r, unicode)
	}
	if r < 128 {
		switch cat {
		case 'd':
			return '0' <= r && r <= '9'
		case 's':
			return r == ' ' || '\t' <= r && r <= '\r' || unicode && 0x1c <= r && r <= 0x1f
		}
		return isASCIIWord(r)
	}
	if !unicode {
		return false
	}
	switch cat {
	case 'd':
		return object.IsDecimal(r)
	case 's':
		return object.IsSpace(r)
	}
	return object.IsAlnum(r)
}

func isASCIIWord(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}

// caseTwins are characters that count as the same letter in any case though no
// simple mapping says so.
var caseTwins = [...][]rune{
	{'i', 'I', 0x130, 0x131}, {0x390, 0x1fd3}, {0x3b0, 0x1fe3}, {0xfb05, 0xfb06},
}

// eachCase calls f with the other forms of a letter until f returns false.
func eachCase(r rune, uni bool, f func(e rune) bool) {
	if !uni {
		if l := r | 0x20; r < 128 && 'a' <= l && l <= 'z' {
			f(r ^ 0x20)
		}
		return
	}
	for _, twins := range caseTwins {
		for _, t := range twins {
			if t == r {
				for _, e := range twins {
					if e != r && !f(e) {
						return
					}
				}
				return
			}
		}
	}
	for e := unicode.SimpleFold(r); e != r; e = unicode.SimpleFold(e) {
		if !f(e) {
			return
		}
	}
}

// sameLetter reports whether two characters are equal in any case.
func sameLetter(a, b rune, uni bool) bool {
	if a == b {
		return true
	}
	same := false
	eachCase(a, uni, func(e rune) bool { same = e == b; return !same })
	return same
}
