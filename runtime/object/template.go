package object

// Template is what making an instance of a class comes to where its __init__ only
// sets attributes, of which none is looked up: to its arguments and to constants.
// It belongs to one interpreter.
type Template struct {
	version uint64 // of the class that it was made for
	code    any    // of the __init__
	shape   *Shape
	from    []int // of each attribute in its order: which argument, the first 0, or -1
	known   []any // the others
	args    int
}

// SetStep is an attribute that an __init__ sets on its instance: to an argument, the
// first 0, or to Known, with Arg -1.
type SetStep struct {
	Site  *AttrSite
	Arg   int
	Known any
}

// Template gives the class's, if it has one for an __init__ with this code and n
// arguments. code is any pointer; the same one as in Learn.
func (t *Type) Template(code any, n int) *Template {
	if p := t.template; p != nil && p.version == t.version && p.args == n && p.code == code {
		return p
	}
	return nil
}

// Learn makes the template of a class by what the steps did for its last instance.
// The __init__ has n arguments.
func (t *Type) Learn(code any, n int, steps []SetStep) {
	if t.learnt == t.version || t.root == nil {
		return
	}
	t.learnt = t.version
	p := &Template{version: t.version, code: code, shape: t.root, args: n}
	for i := range steps {
		s := &steps[i]
		if s.Site.from != p.shape || s.Site.setVer != t.version || s.Site.to == nil {
			return
		}
		p.shape = s.Site.to
		p.from = append(p.from, s.Arg)
		p.known = append(p.known, s.Known)
	}
	t.template = p
}

// New makes an instance of the class for the arguments.
func (p *Template) New(t *Type, args []any) *Instance {
	o := newInstance(t, t.root, max(len(p.from), t.root.width))
	o.shape = p.shape
	v := o.vals[:len(p.from)]
	for i, a := range p.from {
		if a < 0 {
			v[i] = p.known[i]
		} else {
			v[i] = args[a]
		}
	}
	o.vals = v
	if t.ends {
		Born(o)
	}
	return o
}
