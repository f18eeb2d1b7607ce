namespace Oversight.Tests;
