// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/qpdfsource.h"

#include "parsers/failure.h"

#include <qpdf/Buffer.hh>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace LeverArch {

namespace {

std::unique_ptr<QPDF> open(QByteArrayView pdf, const QByteArray &password)
{
    auto document = std::make_unique<QPDF>();
    document->setSuppressWarnings(true);
    // The buffer does not own the bytes; qpdf only ever reads them.
    auto *bytes = reinterpret_cast<unsigned char *>(const_cast<char *>(pdf.data()));
    auto input = std::make_shared<BufferInputSource>(
        "paper", new Buffer(bytes, static_cast<size_t>(pdf.size())), true);
    document->processInputSource(input, password.constData());
    return document;
}

} // namespace

std::unique_ptr<QPDF> openWithQpdf(QByteArrayView pdf, const QString &password)
{
    try {
        return open(pdf, password.toUtf8());
    } catch (const QPDFExc &error) {
        const QString detail = QString::fromUtf8(error.what());
        if (error.getErrorCode() == qpdf_e_unsupported)
            throw JobFailure(Error::Code::Unsupported, detail);
        if (error.getErrorCode() != qpdf_e_password)
            throw JobFailure(Error::Code::Damaged, detail);
    }
    // Older encryption hashes the password in an eight-bit encoding.
    try {
        return open(pdf, password.toLatin1());
    } catch (const QPDFExc &error) {
        throw JobFailure(Error::Code::PasswordNeeded, QString::fromUtf8(error.what()));
    }
}

} // namespace LeverArch
