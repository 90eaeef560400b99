#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

using ZipEntries = QList<std::pair<QString, QByteArray>>;

// An archive of these parts, built in memory.
QByteArray zipOf(const ZipEntries &parts);

// What belongs to a Word document around its text: the parts of `docx` without the main one.
ZipEntries wordFrame(const QString &numbering = {}, const QString &styles = {});

// A Word document: what is in its body (w:p …), its numbering (w:abstractNum …, w:num …), its
// styles (w:style …).
QByteArray docx(const QString &body, const QString &numbering = {}, const QString &styles = {});

// A w:document around a body.
QByteArray wordDocument(const QString &body);

// A paragraph, and one that a list numbers.
QString para(const QString &text);
QString listPara(const QString &text, int list, int level = 0);

// One level of a w:abstractNum.
QString listLevel(int level, const QString &format, const QString &text, const QString &more = {},
                  int start = 1);

// An OpenDocument text: what is in office:text, and its automatic styles.
QByteArray odt(const QString &text, const QString &styles = {}, const QString &commonStyles = {});
