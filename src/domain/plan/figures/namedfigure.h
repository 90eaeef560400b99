#pragma once

#include "system/result.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>

namespace Domain {

// Something that a note counts besides how many took part: 征文 46 篇. The name stands in the
// roster of the file; `number` is a whole one, 0 or more, and what it counts is `unit`, which may
// be empty.
struct NamedFigure
{
    QString name = {};
    qint64 number = 0;
    QString unit = {};

    friend bool operator==(const NamedFigure &, const NamedFigure &) = default;
};

// Identifies a figure: only figures with the same name and unit are added up.
struct FigureKey
{
    QString name = {};
    QString unit = {};

    friend bool operator==(const FigureKey &, const FigureKey &) = default;
};

inline FigureKey keyOf(const NamedFigure &figure)
{
    return {figure.name, figure.unit};
}

inline size_t qHash(const FigureKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, key.unit);
}

// "征文 46 篇".
QString figureWords(const NamedFigure &figure);
// "征文 46 篇、宣讲 5 场"; empty for none.
QString figureWords(const QList<NamedFigure> &figures);

// Reads "征文=46篇", as on the command line: a name, = and a number with or without a unit.
// Full-width signs, commas between thousands and 万 behind the digits are understood. An error for
// anything else.
System::Result<NamedFigure> figureOfWords(const QString &words);

// A number as typed, such as 1,200, １２, 2.5万 or 四十六; none for anything but a whole number
// that a figure can have.
std::optional<qint64> figureNumber(const QString &typed);

// Typed figures of one note, normalised; an error when a name is missing, too long or there twice,
// or a number or unit is out of range.
System::Result<QList<NamedFigure>> checkedFigures(const QList<NamedFigure> &typed);

// Figures in the form in which the history stores them; reading leaves out what is not a figure.
QJsonArray figuresJson(const QList<NamedFigure> &figures);
QList<NamedFigure> figuresOfJson(const QJsonArray &values);

} // namespace Domain
