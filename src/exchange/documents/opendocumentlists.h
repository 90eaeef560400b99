#pragma once

#include "exchange/documents/shared/listnumber.h"

#include <QHash>
#include <QXmlStreamReader>

#include <array>

namespace Exchange {

// The list styles of an OpenDocument text, and the numbers they give (OpenDocument 1.2, 19.880).
class OpenDocumentLists
{
public:
    static constexpr int kLevels = 10;
    using Counts = std::array<int, kLevels>; // the present count of each level; -1 before its first

    // Reads the present element if it is a list style. False when it is not.
    bool readStyle(QXmlStreamReader &xml);

    // Advances the count of `level` (from 0) and returns the number as printed; empty when the
    // level has none. `start` is the next count, when given.
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
        // The number's form by num-list-format, as "%1%.%2%" (%1% is the number of level 1);
        // empty where a document is without it.
        QString format = {};
    };
    using Style = std::array<Level, kLevels>;

    QString written(const Style &style, int level, const Counts &counts) const;

    QHash<QString, Style> m_styles;
};

} // namespace Exchange
