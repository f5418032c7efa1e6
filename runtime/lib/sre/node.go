package sre

// Flags of a pattern, with CPython's values.
const (
	IgnoreCase = 2
	Locale     = 4
	MultiLine  = 8
	DotAll     = 16
	Unicode    = 32
	Verbose    = 64
	Debug      = 128
	ASCII      = 256

	typeFlags = ASCII | Locale | Unicode
)

type kind uint8

const (
	nodeLiteral  kind = iota // r
	nodeNot                  // any character but r
	nodeAny                  // .
	nodeSet                  // set
	nodeCategory             // \d and its kin; r is the letter
	nodeAt                   // an assertion without parts; r is one of the at… below
	nodeSeq                  // subs one after another
	nodeBranch               // one of subs
	nodeGroup                // subs[0]; group, 0 when it does not capture; add and del flags
	nodeRepeat               // subs[0] min to max times; mode
	nodeRef                  // what group matched
	nodeCond                 // subs[0] if group matched, else subs[1]
	nodeLook                 // subs[0] stands here: ahead, or behind; not: it does not
	nodeAtomic               // subs[0] without going back into it
	nodeFail                 // never
)

// What nodeAt asks for.
const (
	atBeginning   = '^'
	atEnd         = '$'
	atStringBegin = 'A'
	atBoundary    = 'b'
	atNoBoundary  = 'B'
	atStringEnd   = 'Z'
	unlimited     = 1<<32 - 1
	maxGroups     = 1<<30 - 1
	maxWidth      = 1<<32 - 1
	greedy        = 0
	lazy          = 1
	possessive    = 2
)

// node is a part of a parsed pattern.
type node struct {
	kind     kind
	r        rune
	set      *setNode
	subs     []*node
	group    int
	add, del int
	min, max int
	mode     uint8
	behind   bool
	not      bool
	lo, hi   int // the width, once width was asked
}

// setNode is [...] as written.
type setNode struct {
	negate bool
	ranges []setRange
	cats   []rune
}

type setRange struct{ lo, hi rune }

// width gives the least and the greatest number of characters that a node
// matches; groups tells the widths of groups.
func (n *node) width(groups []widths) (lo, hi int) {
	add := func(a, b int) int {
		if a+b > maxWidth {
			return maxWidth
		}
		return a + b
	}
	mul := func(a, b int) int {
		if a != 0 && b > maxWidth/a {
			return maxWidth
		}
		return a * b
	}
	switch n.kind {
	case nodeLiteral, nodeNot, nodeAny, nodeSet, nodeCategory:
		return 1, 1
	case nodeSeq:
		for _, s := range n.subs {
			l, h := s.width(groups)
			lo, hi = add(lo, l), add(hi, h)
		}
	case nodeBranch:
		lo = maxWidth
		for _, s := range n.subs {
			l, h := s.width(groups)
			lo, hi = min(lo, l), max(hi, h)
		}
	case nodeGroup, nodeAtomic:
		return n.subs[0].width(groups)
	case nodeRepeat:
		l, h := n.subs[0].width(groups)
		return mul(l, n.min), mul(h, n.max)
	case nodeRef:
		if n.group < len(groups) {
			return groups[n.group].lo, groups[n.group].hi
		}
	case nodeCond:
		lo, hi = n.subs[0].width(groups)
		l, h := n.subs[1].width(groups)
		return min(lo, l), max(hi, h)
	}
	return lo, hi
}

type widths struct {
	lo, hi int
	closed bool
}
