package object

// Format is format(v, spec).
func Format(v any, spec string) string {
	if spec == "" {
		switch v.(type) {
		case string, int, bool, float64, *NoneType:
			return Str(v)
		}
	}
	return Str(v)
}
