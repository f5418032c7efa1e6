package repl

// vi is the state of editing as vi does.
type vi struct {
	command bool // else inserting
}

func (v *vi) begin() { v.command = false }

func (v *vi) line() string {
	if v.command {
		return "-- normal --"
	}
	return ""
}

func (p *prompt) viKey(Key) bool { return false }
