package object

// PercentFormat is s % arg for a str.
func PercentFormat(s string, arg any) string {
	return s
}
