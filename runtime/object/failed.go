package object

// Failed is a new exception that a function gives back in the place of a value,
// where its caller looks for that. It is what a panic is else, which costs ten
// times as much. Nobody else has it.
type Failed Exception

// Exc is the exception.
func (f *Failed) Exc() *Exception { return (*Exception)(f) }

// Fail makes what a function gives back that fails.
func Fail(e *Exception) any { return (*Failed)(e) }

// TryBinary gives the operators that may give back *Failed; nil where none does.
var TryBinary = [...]func(a, b any) any{
	OpTrueDiv:  tryDivision(TrueDiv, "division by zero"),
	OpFloorDiv: tryDivision(FloorDiv, "integer division or modulo by zero"),
	OpMod:      tryDivision(Mod, "integer modulo by zero"),
	OpDivMod:   nil,
}

//go:noinline
func tryDivision(f func(a, b any) any, msg string) func(a, b any) any {
	return func(a, b any) any {
		if y, ok := b.(int); ok && y == 0 {
			if _, ok := a.(int); ok {
				return Fail(New(ZeroDivisionError, msg))
			}
		}
		return f(a, b)
	}
}
