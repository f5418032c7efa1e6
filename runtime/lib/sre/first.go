package sre

// firstSet tells which bytes a match may begin with.
type firstSet [256]bool

func (f *firstSet) full() bool {
	for _, b := range f {
		if !b {
			return false
		}
	}
	return true
}

func (f *firstSet) join(g *firstSet) {
	for i := range f {
		f[i] = f[i] || g[i]
	}
}

// firstOf gives the first bytes of the characters that o matches.
func (c *compiler) firstOf(o one) *firstSet {
	f := &firstSet{}
	if o.kind == oneLit {
		f[o.str[0]] = true
		return f
	}
	set := o.charset()
	for b := 0; b < 128; b++ {
		f[b] = set.hasByte(byte(b))
	}
	for b := 128; b < 256; b++ {
		f[b] = !c.out.bytes || set.hasByte(byte(b))
	}
	return f
}

// first gives the bytes that a match of n may begin with, nil when it is not
// known; empty: it may match nothing.
func (c *compiler) first(n *node, flags int) (f *firstSet, empty bool) {
	if o, ok := c.single(n, flags); ok {
		return c.firstOf(o), false
	}
	switch n.kind {
	case nodeSeq:
		f = &firstSet{}
		for _, s := range n.subs {
			g, e := c.first(s, flags)
			if g == nil {
				return nil, e
			}
			f.join(g)
			if !e {
				return f, false
			}
		}
		return f, true
	case nodeBranch:
		f = &firstSet{}
		for _, s := range n.subs {
			g, e := c.first(s, flags)
			if g == nil {
				return nil, true
			}
			f.join(g)
			empty = empty || e
		}
		return f, empty
	case nodeGroup:
		return c.first(n.subs[0], scoped(flags, n))
	case nodeAtomic:
		return c.first(n.subs[0], flags)
	case nodeRepeat:
		f, empty = c.first(n.subs[0], flags)
		return f, empty || n.min == 0
	case nodeAt, nodeLook:
		return &firstSet{}, true
	case nodeFail:
		return &firstSet{}, false
	}
	return nil, true
}
