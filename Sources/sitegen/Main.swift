@main enum Program { static func main() { Console.output("x") } }
