#pragma once

#include "exchange/reports/xmlwriter.h"

#include <QByteArray>
#include <QString>

// The parts of a Word document beside its text, and what writing both takes (ECMA-376, part 1, 17).
namespace Exchange::Docx {

extern const QString kMain; // the namespace of w:

QString twips(double points); // in twentieths of a point
QString justification(Qt::Alignment alignment);

// Writes an element whose only attribute is w:val.
void value(XmlWriter &part, const char *name, const QString &value);

// The size of a run's characters, in points.
void writeSize(XmlWriter &part, double size);

QByteArray styles();
QByteArray settings();
QByteArray fontTable();

// The footer “—1—”: one character from the right on odd pages, from the left on even ones (7.5).
QByteArray footer(bool even);

} // namespace Exchange::Docx
