#include "domain/plan/figures/namedfigure.h"

#include "domain/plan/limits.h"
#include "domain/plan/rules.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using System::refused;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

Result<NamedFigure> checkedFigure(NamedFigure typed)
{
    typed.name = cleanLine(typed.name).simplified();
    typed.unit = cleanLine(typed.unit).simplified();
    if (typed.name.isEmpty())
        return refused(
            Text::tr("A figure needs a name, so nothing was stored; say what was counted."));
    if (typed.name.size() > kLongestFigureName || typed.unit.size() > kLongestFigureUnit)
        return refused(Text::tr("“%1” is too long for a figure's name or unit, so nothing was "
                                "stored; please shorten it.")
                           .arg(inBrief(typed.name, kLongestFigureName)));
    if (typed.number < 0 || typed.number > kLargestFigure)
        return refused(
            Text::tr("The figure “%1” is out of range, so nothing was stored; correct it.")
                .arg(typed.name));
    return typed;
}

} // namespace

QString figureWords(const NamedFigure &figure)
{
    return u"%1 %2 %3"_s.arg(figure.name, QString::number(figure.number), figure.unit).trimmed();
}

QString figureWords(const QList<NamedFigure> &figures)
{
    QStringList words;
    for (const NamedFigure &figure : figures)
        words.append(figureWords(figure));
    return words.join(u'、');
}

Result<NamedFigure> figureOfWords(const QString &words)
{
    static const QRegularExpression form(uR"(^([^=]+)=\s*([\d,.]+\s*[万亿]?)\s*([^\d=,.]*)$)"_s);
    const auto match = form.match(plainForm(words));
    const auto number = match.hasMatch() ? figureNumber(match.captured(2)) : std::nullopt;
    if (!number)
        return refused(
            Text::tr(
                "“%1” is not a figure, so nothing was stored; a figure is a name, = and a whole number with its unit, as in 征文=46篇.")
                .arg(inBrief(words, kLongestFigureName)));
    return NamedFigure{match.captured(1).trimmed(), *number, match.captured(3).trimmed()};
}

std::optional<qint64> figureNumber(const QString &typed)
{
    const auto number = countOf(plainForm(typed).remove(u' '));
    return number && *number <= kLargestFigure ? number : std::nullopt;
}

Result<QList<NamedFigure>> checkedFigures(const QList<NamedFigure> &typed)
{
    if (typed.size() > kMostFigures)
        return refused(Text::tr("A note can have %1 figures at most, so nothing was stored.")
                           .arg(kMostFigures));
    QList<NamedFigure> figures;
    QSet<QString> names;
    for (const NamedFigure &one : typed) {
        const auto figure = checkedFigure(one);
        if (!figure)
            return figure.error();
        if (names.contains(figure->name))
            return refused(
                Text::tr(
                    "The figure “%1” occurs twice, so nothing was stored; add the two up or give one another name.")
                    .arg(figure->name));
        names.insert(figure->name);
        figures.append(*figure);
    }
    return figures;
}

QJsonArray figuresJson(const QList<NamedFigure> &figures)
{
    QJsonArray values;
    for (const NamedFigure &figure : figures)
        values.append(QJsonObject{
            {u"name"_s, figure.name}, {u"number"_s, figure.number}, {u"unit"_s, figure.unit}});
    return values;
}

QList<NamedFigure> figuresOfJson(const QJsonArray &values)
{
    QList<NamedFigure> figures;
    for (const auto &value : values) {
        const NamedFigure figure{.name = value[u"name"_s].toString(),
                                 .number = value[u"number"_s].toInteger(-1),
                                 .unit = value[u"unit"_s].toString()};
        if (!figure.name.isEmpty() && figure.number >= 0)
            figures.append(figure);
    }
    return figures;
}

} // namespace Domain
