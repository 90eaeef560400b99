#pragma once

#include "exchange/documents/listnumber.h"

#include <QHash>
#include <QXmlStreamReader>

#include <array>

namespace Exchange {

// The list styles of an OpenDocument text, and the numbers they give (OpenDocument 1.2, 19.880).
class OpenDocumentLists
{
public:
    static constexpr int kLevels = 10;
    using Counts = std::array<int, kLevels>; // what each level stands at; -1 before its first

    // Whether the element at hand was a list style, and is read.
    bool readStyle(QXmlStreamReader &xml);

    // Counts on at `level` (from 0) and gives the number as printed; empty where there is none.
    // A `start` takes the place of the next count.
    QString next(const QString &style, int level, Counts &counts,
                 std::optional<int> start = {}) const;

    // The style that numbers headings by themselves.
    static QString outlineStyle() { return QStringLiteral("\noutline"); }

private:
    struct Level
    {
        NumberForm form = NumberForm::None;
        bool isBullet = false;
        int start = 1;
        int shown = 1; // levels in the number
        QString prefix = {};
        QString suffix = {};
        QString format = {}; // "%1%.%2%", which newer writers add
    };
    using Style = std::array<Level, kLevels>;

    QString written(const Style &style, int level, const Counts &counts) const;

    QHash<QString, Style> m_styles;
};

} // namespace Exchange
