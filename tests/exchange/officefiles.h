#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

using ZipEntries = QList<std::pair<QString, QByteArray>>;

// Builds a zip archive of these files in memory.
QByteArray zipOf(const ZipEntries &parts);

// The files of a `docx` other than the main document.
ZipEntries wordFrame(const QString &numbering = {}, const QString &styles = {});

// A Word document. `body` is the content of w:body (w:p …), `numbering` that of w:numbering
// (w:abstractNum …, w:num …), `styles` that of w:styles (w:style …).
QByteArray docx(const QString &body, const QString &numbering = {}, const QString &styles = {});

// A w:document element with this body.
QByteArray wordDocument(const QString &body);

// A paragraph, and a paragraph numbered by a list.
QString para(const QString &text);
QString listPara(const QString &text, int list, int level = 0);

// A w:lvl element, one level of a w:abstractNum.
QString listLevel(int level, const QString &format, const QString &text, const QString &more = {},
                  int start = 1);

// An OpenDocument text. `text` is the content of office:text, `styles` that of its automatic
// styles, `commonStyles` that of styles.xml.
QByteArray odt(const QString &text, const QString &styles = {}, const QString &commonStyles = {});
