// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace LeverArch {

// What programs that did not write a PDF read in it. Each fails the test when its program does.

QString pdfText(const QByteArray &pdf, int page = 0, bool layout = false);
/// The words of a page with their boxes in points from the top left (pdftotext -bbox).
struct PlacedWord
{
    QString text;
    QRectF box;
};
QList<PlacedWord> pdfWords(const QByteArray &pdf, int page);
/// Key → value of pdfinfo.
QString pdfInfo(const QByteArray &pdf, const QString &key);
/// One "name type … emb sub uni" line a font, split at white space.
QList<QStringList> pdfFonts(const QByteArray &pdf);
/// What qpdf --check complains of; empty when it is content.
QString qpdfComplaints(const QByteArray &pdf);
/// One "page title" line a bookmark and one "page x y" line a link, in order (mutool).
QStringList pdfOutline(const QByteArray &pdf);
/// qpdf --json=2 of the whole file.
QByteArray qpdfJson(const QByteArray &pdf);

} // namespace LeverArch
