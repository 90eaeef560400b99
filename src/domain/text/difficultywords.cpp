#include "domain/text/difficultywords.h"

#include "domain/text/sentences.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

const auto kNextStep = u"下一步："_s;

struct Parts
{
    QStringList words; // by line
    QStringList steps;
};

Parts partsOf(const QString &difficulty)
{
    static const QRegularExpression step(
        u"(?:^|(?<=[；;。]))\\s*%1\\s*[：:]"_s.arg(kNextStepPattern));
    constexpr QStringView kSemicolons = u"；;";
    Parts parts;
    for (const QString &line : difficulty.split(u'\n')) {
        qsizetype start = 0;
        bool isStep = false;
        const auto add = [&](qsizetype end) {
            const QString part = line.mid(start, end - start).trimmed();
            const QString open = withoutEndMarks(part, kSemicolons);
            if (!isStep && (start < end || line.isEmpty()))
                parts.words.append(end < line.size() ? open : part);
            else if (isStep && !open.isEmpty() && !parts.steps.contains(open))
                parts.steps.append(open);
        };
        for (auto found = step.globalMatch(line); found.hasNext();) {
            const auto match = found.next();
            add(match.capturedStart());
            start = match.capturedEnd();
            isStep = true;
        }
        add(line.size());
    }
    return parts;
}

} // namespace

QString difficultyWithoutSteps(const QString &difficulty)
{
    return partsOf(difficulty).words.join(u'\n').trimmed();
}

QStringList stepsIn(const QString &difficulty)
{
    return partsOf(difficulty).steps;
}

QString difficultyWith(const QString &words, const QStringList &steps)
{
    QStringList lines;
    if (!words.isEmpty())
        lines.append(words);
    for (const QString &step : steps)
        lines.append(kNextStep + step);
    return lines.join(u'\n');
}

} // namespace Domain
