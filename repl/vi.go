package repl

import (
	"strings"
	"unicode"
)

// vi is the state of editing as vi does: inserting, which is as without it,
// or giving commands.
type vi struct {
	command bool
	keys    []rune // of a command that is not complete yet
	find    viFind // what ; and , repeat
	last    []rune // the keys of the last change, for the dot
	typed   []rune // what was inserted since, for the dot
	opened  bool   // the insertion in progress belongs to the last change
	pos     int    // the cursor before the command in progress
}

// viFind is a search for a character in the line.
type viFind struct {
	char  rune
	back  bool
	until bool // stop before it
}

func (v *vi) begin() {
	v.command, v.opened = false, false
	v.keys = nil
}

// line is what stands below the block.
func (v *vi) line() string {
	if !v.command {
		return ""
	}
	return "-- command -- " + string(v.keys)
}

// viKey acts on a key in vi mode. It reports false for keys that mean what
// they mean without it.
func (p *prompt) viKey(k Key) bool {
	v := p.vi
	if !v.command {
		if k.Code == keyEscape {
			v.command, v.opened = true, false
			e := &p.editor
			e.typing = false
			if e.pos > e.lineStart(e.pos) {
				e.moveTo(e.prev(e.pos))
			}
			return true
		}
		if v.opened && k.Code >= ' ' && k.Code != keyBackspace {
			v.typed = append(v.typed, k.Code)
		}
		return false
	}
	switch {
	case k.Code == keyEscape, k.Code == ctrl('c') && len(v.keys) > 0:
		v.keys = nil
		return true
	case k.Code == keyBackspace && len(v.keys) == 0:
		left(p, k)
		return true
	case k.Code == ctrl('r') && len(v.keys) == 0:
		p.bellUnless(p.editor.redo())
		return true
	case k.Code < ' ' || k.Code == keyBackspace:
		v.keys = nil
		return false
	}
	v.keys = append(v.keys, k.Code)
	v.pos = p.editor.pos
	cmd, complete, ok := parseVi(v.keys)
	switch {
	case !ok:
		v.keys = nil
		p.screen.Bell()
	case complete:
		keys := v.keys
		v.keys = nil
		p.runVi(cmd, keys)
	}
	return true
}

// viCommand is one command: count, operator, and motion or command letter.
type viCommand struct {
	count    int  // 0 when none was given
	operator rune // d, c, y, < or >; 0 for none
	name     rune
	char     rune // the character that f, t, r take; the object's letter behind i and a
}

// parseVi reads the keys of a command. complete is false while more are to
// come, ok is false when they are no command.
func parseVi(keys []rune) (c viCommand, complete, ok bool) {
	count := 1
	given := false
	number := func() {
		n := 0
		for len(keys) > 0 && unicode.IsDigit(keys[0]) && (n > 0 || keys[0] != '0') {
			n = min(n*10+int(keys[0]-'0'), 9999)
			keys = keys[1:]
		}
		if n > 0 {
			count = min(count*n, 9999)
			given = true
		}
	}
	number()
	if len(keys) == 0 {
		return c, false, true
	}
	if strings.ContainsRune("dcy<>", keys[0]) {
		c.operator = keys[0]
		keys = keys[1:]
		number()
		if len(keys) == 0 {
			return c, false, true
		}
	}
	if given {
		c.count = count
	}
	c.name = keys[0]
	keys = keys[1:]
	if c.operator != 0 && (c.name == 'i' || c.name == 'a') || strings.ContainsRune("fFtTrg", c.name) {
		if len(keys) == 0 {
			return c, false, true
		}
		c.char = keys[0]
	}
	if c.operator != 0 {
		return c, true, c.name == c.operator || isViMotion(c.name) || c.name == 'i' || c.name == 'a'
	}
	_, command := viCommands[c.name]
	return c, true, command || isViMotion(c.name)
}

func isViMotion(name rune) bool {
	_, ok := viMotions[name]
	return ok
}

// times is how often a command is to be done.
func (c viCommand) times() int { return max(c.count, 1) }

func (p *prompt) runVi(c viCommand, keys []rune) {
	v, e := p.vi, &p.editor
	switch {
	case c.operator != 0:
		from, to, lines, ok := p.viRange(c)
		if !ok {
			p.screen.Bell()
			return
		}
		if c.operator != 'y' {
			v.remember(keys)
		}
		p.operate(c.operator, from, to, lines)
	case isViMotion(c.name):
		to, ok := viMotions[c.name].move(p, c)
		if !ok {
			p.screen.Bell()
			return
		}
		e.moveTo(to)
	default:
		command := viCommands[c.name]
		if command.changes {
			v.remember(keys)
		}
		command.do(p, c)
	}
	p.viSettle()
}

// viSettle keeps the cursor on a character, where vi has it.
func (p *prompt) viSettle() {
	e := &p.editor
	if p.vi.command && e.pos == e.lineEnd(e.pos) && e.pos > e.lineStart(e.pos) {
		column := e.column
		e.moveTo(e.prev(e.pos))
		e.column = column
	}
}

func (v *vi) remember(keys []rune) {
	v.last = append([]rune(nil), keys...)
	v.typed = nil
}

// insertMode begins to insert. What is typed belongs to the last change.
func (p *prompt) insertMode() {
	p.vi.command, p.vi.opened = false, true
}

// viRange is the stretch that an operator works on; lines says that it is
// whole lines.
func (p *prompt) viRange(c viCommand) (from, to int, lines, ok bool) {
	e := &p.editor
	if c.name == c.operator {
		to := e.lineEnd(e.pos)
		for range c.times() - 1 {
			if to == len(e.text) {
				break
			}
			to = e.lineEnd(to + 1)
		}
		return e.lineStart(e.pos), to, true, true
	}
	if c.name == 'i' || c.name == 'a' {
		from, to, ok := e.object(c.char, c.name == 'a')
		return from, to, false, ok
	}
	motion := viMotions[c.name]
	if c.operator == 'c' && (c.name == 'w' || c.name == 'W') && e.pos < len(e.text) && !unicode.IsSpace(e.text[e.pos]) {
		// "cw" leaves the blank behind the word alone, as "ce" does.
		motion = viMotions['e'+c.name-'w']
		next := e.next(e.pos)
		last := next == len(e.text) || unicode.IsSpace(e.text[next]) || c.name == 'w' && viKind(e.text[next]) != viKind(e.text[e.pos])
		if last && c.times() == 1 {
			return e.pos, next, false, true // where "e" would go on to the next word
		}
	}
	at, ok := motion.move(p, c)
	if !ok {
		return 0, 0, false, false
	}
	from, to = min(e.pos, at), max(e.pos, at)
	if motion.lines {
		return e.lineStart(from), e.lineEnd(to), true, true
	}
	if motion.inclusive {
		to = e.next(to)
	}
	if (c.name == 'w' || c.name == 'W') && to > e.lineEnd(e.pos) && e.pos < e.lineEnd(e.pos) {
		to = e.lineEnd(e.pos) // "dw" on a line's last word keeps the line
	}
	return from, to, false, true
}

func (p *prompt) operate(operator rune, from, to int, lines bool) {
	e := &p.editor
	switch operator {
	case '<', '>':
		p.shiftLines(from, to, operator == '>')
		return
	case 'y':
		p.viYank(from, to, lines)
		e.moveTo(from)
		return
	}
	p.viYank(from, to, lines)
	if lines && operator == 'd' {
		// The line break goes too: the one behind, or before the last line.
		if to < len(e.text) {
			to++
		} else if from > 0 {
			from--
		}
	}
	if lines && operator == 'c' {
		from = e.textStart(from)
	}
	e.remove(from, to)
	e.moveTo(min(from, len(e.text)))
	switch {
	case operator == 'c':
		p.insertMode()
	case lines:
		e.moveTo(e.textStart(e.pos))
	}
}

func (p *prompt) viYank(from, to int, lines bool) {
	text := string(p.editor.text[from:min(to, len(p.editor.text))])
	if lines {
		text += "\n"
	}
	if text != "" {
		p.editor.keep(text)
	}
}

func (p *prompt) shiftLines(from, to int, deeper bool) {
	e := &p.editor
	lines := strings.Split(string(e.text[from:to]), "\n")
	for i, line := range lines {
		switch {
		case blank(line):
		case deeper:
			lines[i] = strings.Repeat(" ", indentWidth) + line
		default:
			own := leading(line)
			lines[i] = shallower(own) + line[len(own):]
		}
	}
	e.replaceRange(from, to, strings.Join(lines, "\n"))
	e.moveTo(e.textStart(from))
}

// object is the stretch of a text object: a word, a quoted string, brackets.
func (e *editor) object(name rune, around bool) (from, to int, ok bool) {
	switch {
	case name == 'w':
		from, to = e.pos, e.pos
		for from > 0 && wordRune(e.text[from-1]) {
			from--
		}
		for to < len(e.text) && wordRune(e.text[to]) {
			to++
		}
		if around {
			for to < len(e.text) && e.text[to] == ' ' {
				to++
			}
		}
		return from, to, from < to
	case strings.ContainsRune("\"'`", name):
		from, to = e.pos, e.pos
		for from = e.pos; from >= 0 && (from == len(e.text) || e.text[from] != name); from-- {
			if from > 0 && e.text[from-1] == '\n' {
				return 0, 0, false
			}
		}
		for to = max(from+1, e.pos); to < len(e.text) && e.text[to] != name; to++ {
		}
		if from < 0 || to >= len(e.text) {
			return 0, 0, false
		}
	default:
		i := strings.IndexRune("([{)]}b", name) % 3
		if i < 0 {
			return 0, 0, false
		}
		from, to = e.enclosing(rune(openers[i]), rune(closers[i]))
		if from < 0 {
			return 0, 0, false
		}
	}
	if around {
		return from, to + 1, true
	}
	return from + 1, to, true
}

// enclosing finds the brackets around the cursor.
func (e *editor) enclosing(open, shut rune) (from, to int) {
	depth := 0
	for from = min(e.pos, len(e.text)-1); from >= 0; from-- {
		if e.text[from] == shut && from != e.pos {
			depth++
		} else if e.text[from] == open {
			if depth == 0 {
				break
			}
			depth--
		}
	}
	if from < 0 {
		return -1, -1
	}
	depth = 0
	for to = from + 1; to < len(e.text); to++ {
		if e.text[to] == open {
			depth++
		} else if e.text[to] == shut {
			if depth == 0 {
				return from, to
			}
			depth--
		}
	}
	return -1, -1
}
