# Times one statistic of R and prints the median of the seconds it took. Arguments: statistic, file, ratings, rounds. The file holds
# 32-bit whole numbers, little-endian, NA where missing: forms of 25 items, 8 raters a ratee, or person, rater, item, rating columns.
# Or, with "versions" and names of packages, prints the versions of R and of those packages that are there.
arguments <- commandArgs(trailingOnly = TRUE)
statistic <- arguments[1]
if (statistic == "versions") {
  cat("R ", R.version$major, ".", R.version$minor, "\n", sep = "")
  for (name in arguments[-1]) {
    if (requireNamespace(name, quietly = TRUE)) cat(name, as.character(packageVersion(name)), "\n")
  }
  quit(save = "no")
}
size <- as.integer(arguments[3])
rounds <- as.integer(arguments[4])
columns <- if (statistic == "eRm.PCM") 4L else 1L
numbers <- readBin(arguments[2], "integer", size * columns, size = 4, endian = "little")

forms <- function() matrix(numbers, ncol = 25, byrow = TRUE)
units <- function() { # ratee x item by rater
  cube <- array(numbers, c(25, 8, size / 200))
  matrix(aperm(cube, c(1, 3, 2)), ncol = 8)
}
long <- function() {
  kept <- !is.na(numbers)
  i <- seq_len(size) - 1L
  data.frame(y = numbers, p = factor(i %/% 200L), r = factor(i %/% 25L %% 8L), i = factor(i %% 25L))[kept, ]
}
ratee <- function() rep(seq_len(size / 200), each = 8)
wide <- function() { # one row for each person and rater
  columns <- matrix(numbers, ncol = 4)
  key <- columns[, 1] * 1000 + columns[, 2]
  matrix(columns[order(key, columns[, 3]), 4], ncol = 8, byrow = TRUE)
}

work <- switch(statistic,
  "psych.alpha" = { x <- forms(); function() psych::alpha(x, warnings = FALSE) },
  "psych.ICC" = { x <- units(); function() psych::ICC(x) },
  "psych.fa" = { y <- forms(); function() { x <- cov(y); psych::smc(x); psych::fa(x, nfactors = 1) } },
  "multilevel.rwg.j" = { x <- as.data.frame(forms()); g <- ratee(); function() multilevel::rwg.j(x, g, ranvar = 2) },
  "lme4.lmer" = { x <- long(); function() lme4::lmer(y ~ (1 | p) + (1 | r) + (1 | i), data = x) },
  "eRm.PCM" = { x <- wide(); function() eRm::PCM(x, se = FALSE) },
  stop("no such statistic"))
times <- replicate(rounds, suppressMessages(suppressWarnings(system.time(work())["elapsed"])))
cat(median(times), "\n")
