package object

// Warn reports a warning at the script code that runs; package machine sets it
// while it is initialised. A script may turn the warning into an exception,
// with which Warn then panics.
var Warn func(category *Type, msg string)

func warn(category *Type, msg string) {
	if Warn != nil {
		Warn(category, msg)
	}
}

// warnSubclass is for a conversion method that gave an instance of a class
// derived from the type it should give.
func warnSubclass(method string, result any, native *Type) {
	name := native.Name
	warn(DeprecationWarning, method+" returned non-"+name+" (type "+TypeName(result)+").  "+
		"The ability to return an instance of a strict subclass of "+name+" is deprecated, "+
		"and may be removed in a future version of Python.")
}
