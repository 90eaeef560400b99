#include "domain/plan/figures/figuretotals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kMostTold = 6;

QString listedTotals(const QList<FigureTotal> &totals)
{
    QStringList words;
    for (const FigureTotal &total : totals.first(std::min(kMostTold, totals.size())))
        words.append(total.key.name + countedOnPaper(total.figure()));
    return words.join(u'、');
}

} // namespace

QList<FigureTotal> figureTotals(const QList<ProgressNote> &notes)
{
    QList<FigureTotal> totals;
    for (const ProgressNote &note : notes) {
        for (const NamedFigure &figure : note.figures) {
            auto held = std::ranges::find(totals, keyOf(figure), &FigureTotal::key);
            if (held == totals.end())
                held = totals.insert(totals.end(), {.key = keyOf(figure)});
            held->number += figure.number;
            ++held->notes;
        }
    }
    return totals;
}

QList<FigureKey> figureKeysOf(const NotesByNode &notes)
{
    QList<FigureKey> keys;
    for (const QList<ProgressNote> &ofNode : notes) {
        for (const FigureTotal &total : figureTotals(ofNode)) {
            if (!keys.contains(total.key))
                keys.append(total.key);
        }
    }
    return keys;
}

QString countedOnPaper(const NamedFigure &figure)
{
    constexpr qint64 kTenThousand = 10000;
    if (figure.unit != u"元" || figure.number < kTenThousand || figure.number % 100 != 0)
        return QString::number(figure.number) + figure.unit;
    QString words = QString::number(figure.number / kTenThousand);
    if (const qint64 rest = figure.number % kTenThousand / 100; rest > 0)
        words += u'.' + u"%1"_s.arg(rest, 2, 10, QChar(u'0'));
    if (words.contains(u'.') && words.endsWith(u'0'))
        words.chop(1);
    return words + u"万元"_s;
}

QString sumsOnPaper(const QList<ProgressNote> &notes)
{
    QList<FigureTotal> totals = figureTotals(notes);
    totals.removeIf([&notes](const FigureTotal &total) {
        return total.notes < 2 || std::ranges::any_of(notes, [&](const ProgressNote &note) {
                   return note.figures.contains(total.figure());
               });
    });
    return listedTotals(totals);
}

QString sumsOnPaper(const QList<QList<ProgressNote>> &parts)
{
    QList<ProgressNote> notes;
    QHash<FigureKey, int> contributions;
    for (const QList<ProgressNote> &part : parts) {
        notes += part;
        for (const FigureTotal &total : figureTotals(part))
            contributions[total.key] += total.number > 0 ? 1 : 0;
    }
    QList<FigureTotal> totals = figureTotals(notes);
    totals.removeIf([&](const FigureTotal &total) { return contributions.value(total.key) < 2; });
    return listedTotals(totals);
}

} // namespace Domain
