#pragma once

#include "domain/plan/itemstatus.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace Widgets {

// The background of a pill: that of the page, or that of a selected row.
enum class PillGround { Plain, Selected };

// A status as a pill: sign, word and colour, the same wherever it stands. Its left edge stands at
// `field`'s, in the middle of its height; words that do not fit are elided. `body` is the body's
// font.
void paintStatusPill(QPainter *painter, const QRect &field, const QFont &body,
                     const QPalette &palette, Domain::StatusKind status, const QString &words,
                     PillGround ground = PillGround::Plain);

int widthOfStatusPill(const QFont &body, const QString &words);
int heightOfStatusPill(const QFont &body);

} // namespace Widgets
