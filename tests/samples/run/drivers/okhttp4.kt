// What OkHttp 4 has for Kotlin, on OkHttp 3.
package okhttp4

import java.io.File
import okhttp3.MediaType
import okhttp3.RequestBody
import okhttp3.Response
import okhttp3.ResponseBody

fun String.toMediaType(): MediaType = MediaType.get(this)

fun ByteArray.toRequestBody(type: MediaType? = null): RequestBody = RequestBody.create(type, this)

fun File.asRequestBody(type: MediaType? = null): RequestBody = RequestBody.create(type, this)

val Response.code: Int get() = code()

val Response.body: ResponseBody? get() = body()
