if a:
	b
	if c:
		d

x = 1
if y:
    z

    w # comment
# end
def f():
    pass
  # odd comment
    x



   
if a:
    b
    # trailing
class A:

    def f(self):

        pass

    y = 1


if a: b;
x = (1 +
  2); y
\
z
if a:
    b \
        + c
\
\
d